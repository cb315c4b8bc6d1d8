import { constants } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";

/** Why a file has no text for us. `bytes` is set where it is too large. */
export interface Unreadable {
  readonly why: "absent" | "too-large" | "refused";
  readonly bytes?: number;
}

/** What the server reads from the disk; tests bring their own. Paths are absolute, in the platform's form. */
export interface FileSystem {
  read(path: string, limitBytes: number): Promise<string | Unreadable>;
  /** Names in a folder, folders with a `/` at the end; empty where it is none or cannot be read. */
  list(folder: string): Promise<readonly string[]>;
}

/** Opening a named pipe would wait for somebody to write to it; Windows has none, and no such flag. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

export const disk: FileSystem = {
  async read(path, limitBytes) {
    try {
      const file = await open(path, READ);
      try {
        const stats = await file.stat();
        if (stats.isDirectory()) return { why: "absent" };
        if (!stats.isFile()) return { why: "refused" };
        if (stats.size > limitBytes) return { why: "too-large", bytes: stats.size };
        return withoutMark(await file.readFile({ encoding: "utf8" }));
      } finally {
        await file.close();
      }
    } catch (error) {
      return { why: isMissing(error) ? "absent" : "refused" };
    }
  },

  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return await Promise.all(
        entries.map(async (entry) => {
          const isFolder = entry.isSymbolicLink()
            ? await leadsToFolder(`${folder}/${entry.name}`)
            : entry.isDirectory();
          return isFolder ? `${entry.name}/` : entry.name;
        }),
      );
    } catch {
      return []; // Gone, or not ours to read: there is nothing in it for us.
    }
  },
};

/** A byte order mark is no part of the text; editors do not send it either. */
function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false; // A link that leads nowhere.
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}
