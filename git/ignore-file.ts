import { lstat, readFile } from "node:fs/promises";
import { join, posix } from "node:path";

/** An edit that makes git ignore a path, for the caller to apply: nothing is written here. */
export interface IgnoreEdit {
  /** The .gitignore, absolute. It may not exist yet. */
  file: string;
  /** What to add at its end. */
  insert: string;
  /** Its whole text after that. */
  text: string;
}

/**
 * Chooses the nearest .gitignore at or above the path's folder, for it overrules those further up; without any, the
 * root's.
 * @param path relative to the root, with `/`
 */
export async function editNearestIgnoreFile(root: string, path: string): Promise<IgnoreEdit> {
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    const file = join(root, folder, ".gitignore");
    const exists = await isFile(file);
    if (!exists && folder !== ".") continue;
    const text = exists ? await readFile(file, "utf8") : "";
    const insert = patternToAppend(text, posix.relative(folder, path));
    return { file, insert, text: text + insert };
  }
}

/**
 * The last line wins over all others of its file. For a .gitignore that is open in an editor, `text` is the document's.
 * @param path relative to the file's folder, with `/`
 * @param below a file's name alone, to be ignored in all folders below as well
 */
export function patternToAppend(text: string, path: string, { below = false } = {}): string {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" || text.endsWith("\n") ? "" : newline;
  return `${gap}${below ? ignorePattern(path).slice(1) : ignorePattern(path)}${newline}`;
}

/**
 * The pattern that ignores exactly this path. A line cannot hold every control character, so `?`, which is any one
 * character, stands for them.
 */
function ignorePattern(path: string): string {
  return `/${path}`
    .replace(/[\\*?[]/g, "\\$&")
    .replace(/\p{Cc}/gu, "?")
    .replace(/ $/, "\\ ");
}

/** Not a link: git does not follow it. */
async function isFile(file: string): Promise<boolean> {
  try {
    return (await lstat(file)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}
