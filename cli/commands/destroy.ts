import { versionsCommand } from "../versions-command.ts";

export const destroy = versionsCommand("destroy", "destroyed");
