import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";

/**
 * Makes a folder, and those above it that are missing, for this user alone. Node's own `recursive` goes round for ever
 * where a folder that is there answers as if it were not, as those of /proc do.
 * @throws the system's own error
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been faster.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
