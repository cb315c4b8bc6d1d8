import { statusCommand } from "../status-command.ts";

export const revoke = statusCommand("revoke");
