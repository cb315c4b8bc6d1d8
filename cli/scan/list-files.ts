import { existsSync, lstatSync, readdirSync, type Dirent, type Stats } from "node:fs";
import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
import { existingPath } from "../existing-path.ts";
import { UserError } from "../../core/user-error.ts";
import { FileList } from "./file-list.ts";
import { takeTurns } from "./take-turns.ts";
import { openRepository, type Repository } from "../../git/repository.ts";

/** A file or folder that was not looked into, and why. */
export interface Skipped {
  readonly file: string;
  readonly why: string;
}

/** Why a file without text is passed over: there may be many. */
export const BINARY = "binary";

/** Why a pipe, a socket or a device is passed over: it may never end. */
export const SPECIAL = "no regular file";

export interface Listing {
  /** Absolute paths, in the order of the arguments, each once. */
  readonly files: FileList;
  /** Those of them that are named themselves. */
  readonly named: ReadonlySet<string>;
  readonly skipped: readonly Skipped[];
}

/**
 * The files below the given paths. A file that is named is always taken, text or not; below a named folder git's ignore
 * rules hold, unless `ignore` is false: then only `.git` is passed over. Symbolic links below a folder are not
 * followed, so that there is no loop and nothing outside the folder is read.
 * @param onCount told meanwhile how many there are by now
 * @throws UserError FILE_NOT_FOUND for a path that does not exist
 */
export async function listFiles(
  paths: readonly string[],
  ignore: boolean,
  onCount: (files: number) => void = () => {},
): Promise<Listing> {
  const files = new FileList();
  const named = new Set<string>();
  const skipped: Skipped[] = [];
  for (const one of paths) {
    const isFolder = (await lstat(await existingPath(one, "."))).isDirectory();
    if (isFolder) await listBelow(path.resolve(one), ignore, { files, skipped, onCount });
    else {
      files.addPath(path.resolve(one));
      named.add(path.resolve(one));
    }
  }
  // One folder has no file twice, and may have very many.
  return { files: paths.length === 1 ? files : eachOnce(files), named, skipped };
}

function eachOnce(files: FileList): FileList {
  const once = new FileList();
  for (const file of new Set(files)) once.addPath(file);
  return once;
}

/** What is being listed. */
interface Listed {
  readonly files: FileList;
  readonly skipped: Skipped[];
  readonly onCount: (files: number) => void;
}

async function listBelow(folder: string, ignore: boolean, listed: Listed): Promise<void> {
  const root = await realpath(folder);
  const repository = ignore ? await openIgnoring(root) : null;
  // A folder that is ignored and yet named is wanted whole.
  if (!repository || (await repository.isIgnored([root])).has(root)) return walk(root, ignore, listed);
  const below = (files: readonly string[]) =>
    files.map((file) => path.join(repository.root, file)).filter((file) => file.startsWith(root + path.sep));
  const { files, nested, closed } = await repository.workTree();
  for (const file of below(files)) if (isRegular(file, listed.skipped)) listed.files.addPath(file);
  for (const inner of below(nested)) await listBelow(inner, ignore, listed);
  for (const { folder, why } of closed)
    for (const file of below([folder])) listed.skipped.push({ file, why: `cannot be read (${why})` });
}

/** @throws UserError GIT_UNAVAILABLE that names the way without git */
async function openIgnoring(folder: string): Promise<Repository | null> {
  try {
    return await openRepository(folder);
  } catch (error) {
    if (!(error instanceof UserError && error.code === "GIT_UNAVAILABLE")) throw error;
    const fix = `${error.fix} With --no-ignore no git is asked, and what it ignores is scanned as well.`;
    throw new UserError(error.code, error.message, fix, { cause: error });
  }
}

/** A tracked file may be a link, a submodule, or gone from the disk. */
function isRegular(file: string, skipped: Skipped[]): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats && isSpecial(stats)) skipped.push({ file, why: SPECIAL });
  if (!stats && file.includes(UNREADABLE)) skipped.push({ file, why: NOT_UNICODE });
  return stats?.isFile() ?? false;
}

const isSpecial = (entry: Dirent | Stats): boolean =>
  entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice();

/** What stands in a name for bytes that are no UTF-8; by such a name no file can be opened. */
const UNREADABLE = "\uFFFD";
const NOT_UNICODE = "its name is not in UTF-8";

/**
 * Everything but `.git`, in the order of the names; a repository that lies below has its own ignore rules. Folders are
 * read on this thread: the way to another one takes several times as long as most of them.
 */
async function walk(folder: string, ignore: boolean, listed: Listed): Promise<void> {
  const { files, skipped } = listed;
  const turn = takeTurns();
  async function enter(folder: string, isTop: boolean): Promise<void> {
    const entries = readFolder(folder, skipped);
    if (ignore && !isTop && entries.some(({ name }) => name === ".git"))
      return listBelow(folder, ignore, listed);
    const prefix = folder.endsWith(path.sep) ? folder : folder + path.sep;
    for (const entry of entries) {
      const file = prefix + entry.name;
      if (entry.name.includes(UNREADABLE) && !existsSync(file)) skipped.push({ file, why: NOT_UNICODE });
      else if (entry.isFile()) files.add(prefix, entry.name);
      else if (isSpecial(entry)) skipped.push({ file, why: SPECIAL });
      else if (entry.isDirectory() && entry.name !== ".git") await enter(file, false);
    }
    listed.onCount(files.length);
    const pause = turn();
    if (pause) await pause;
  }
  await enter(folder, true);
}

function readFolder(folder: string, skipped: Skipped[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    skipped.push({ file: folder, why: `cannot be read (${errorCode(error)})` });
    return [];
  }
}

export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}

/** A path as it is shown: relative to the current folder, with `/`. */
export function shownPath(cwd: string, file: string): string {
  const isBelow = file.startsWith(cwd + path.sep);
  const relative = isBelow ? file.slice(cwd.length + path.sep.length) : path.relative(cwd, file);
  return path.sep === "/" ? relative : relative.replaceAll(path.sep, "/");
}

/** The same for many files: a folder is looked at once for those in it that follow each other. */
export function shownPaths(cwd: string): (file: string) => string {
  let folder = "";
  let shown = "";
  return (file) => {
    const at = file.lastIndexOf(path.sep) + 1;
    if (at !== folder.length || !file.startsWith(folder)) {
      folder = file.slice(0, at);
      const name = file.slice(at);
      shown = shownPath(cwd, file).slice(0, -name.length);
    }
    return shown + file.slice(at);
  };
}
