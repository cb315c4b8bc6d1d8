import { versionsCommand } from "../versions-command.ts";

export const undelete = versionsCommand("undelete", "undeleted");
