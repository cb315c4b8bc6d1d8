import { statusCommand } from "../status-command.ts";

export const restore = statusCommand("restore");
