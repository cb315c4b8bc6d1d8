import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { languageOfPath } from "../references/engine.ts";
import type { Context } from "./context.ts";
import { pathAliasesIn } from "./path-aliases.ts";
import { follow } from "../references/modules/follow.ts";
import { FILE_LIMIT, listFiles } from "./file-list.ts";
import { takeFiles, type TakenFile } from "./take-files.ts";
import type { Folder } from "./workspace.ts";

/** Reading all of a workspace takes no longer than this; what is not read by then counts as unknown. */
const BUDGET_MS = 120_000;
/** How many files are read at once, and folders. */
const BATCH = 16;
const FOLDERS = 64;

export interface Progress {
  /** @param done from 0 to 1 */
  report(done: number): void;
  readonly isCancelled: boolean;
}

export interface Indexed {
  readonly files: number;
  /** False where it was cancelled, ran out of time or left files out. */
  readonly isWhole: boolean;
  /** What was not read, and why: a sentence each. */
  readonly left: readonly string[];
}

/** Reads the references of a folder's files into the index, in the background of everything else. */
export async function indexFolder(context: Context, folder: Folder, progress: Progress): Promise<Indexed> {
  const started = performance.now();
  const { paths, isWhole } = await listFiles(context.files, context.git, folder.path);
  for (const some of batches([...foldersOf(paths)], FOLDERS)) {
    await folder.sources.prepareAll(some);
    await setImmediate();
  }
  context.index.links.useAliases(folder.path, await pathAliasesIn(context.files, folder.path, paths));
  const readable = [...new Set([...paths, ...folder.sources.envFiles])].filter(isReadable);
  await context.reader.expect(readable.length);
  const mayGoOn = () => !progress.isCancelled && performance.now() - started <= BUDGET_MS;
  const again = new Set<string>();
  let files = 0;
  const leftOut = { "too-large": 0, unsurvived: 0 };
  const indexed = (left: readonly string[]): Indexed => ({
    files,
    isWhole: left.length === 0,
    left: [...left, ...leftOutWords(leftOut, folder.path)],
  });
  const ended = () =>
    progress.isCancelled
      ? `The rest of ${folder.path}: it was cancelled.`
      : `The rest of ${folder.path}: it took longer than ${BUDGET_MS / 60_000} minutes.`;
  for (const batch of batches(readable, BATCH)) {
    if (!mayGoOn()) return indexed([ended()]);
    progress.report(files / readable.length);
    const absolute = batch.map((path) => join(folder.path, path));
    for (const { again: others, left } of await takeFiles(context, absolute)) {
      if (left) leftOut[left]++;
      for (const path of others) again.add(path);
    }
    files += batch.length;
    await setImmediate(); // Requests go first.
  }
  const isFollowed = await follow(again, (path) => readAgain(context, path), mayGoOn);
  if (!isFollowed) return indexed([ended()]);
  return indexed(isWhole ? [] : [`All but the first ${FILE_LIMIT} files of ${folder.path}.`]);
}

/**
 * Reads files again; where one is open, the editor's text counts. So are those that import what they export in another
 * way than before. Returns whether the set of names has changed.
 */
export async function indexFiles(context: Context, paths: readonly string[]): Promise<boolean> {
  return context.reader.within(async () => {
    await context.reader.expect(paths.length);
    const again = new Set<string>();
    let isChanged = false;
    for (const batch of batches(paths, BATCH)) {
      for (const { changed, again: others } of await takeFiles(context, batch)) {
        isChanged ||= changed;
        for (const path of others) again.add(path);
      }
      await setImmediate(); // Requests go first.
    }
    await follow(again, (path) => readAgain(context, path));
    return isChanged || again.size > 0;
  });
}

/** The same of one file. */
export async function indexFile(context: Context, path: string): Promise<boolean> {
  return indexFiles(context, [path]);
}

async function readAgain(context: Context, path: string): Promise<ReadonlySet<string>> {
  const [file] = await takeFiles(context, [path]);
  await setImmediate();
  return file!.again;
}

function leftOutWords(
  { "too-large": large, unsurvived }: Readonly<Record<NonNullable<TakenFile["left"]>, number>>,
  folder: string,
): string[] {
  const count = (files: number) => (files === 1 ? "1 file" : `${files} files`);
  return [
    ...(large > 0 ? [`${count(large)} larger than keyward.scan.maxFileKB in ${folder}.`] : []),
    ...(unsurvived > 0 ? [`${count(unsurvived)} in ${folder} that could not be read to the end.`] : []),
  ];
}

function* batches(paths: readonly string[], size: number): Generator<readonly string[]> {
  for (let at = 0; at < paths.length; at += size) yield paths.slice(at, at + size);
}

/** Whether references can be in a file, by its name. Minified code is somebody else's. */
export function isReadable(path: string): boolean {
  return languageOfPath(path) !== undefined && !/\.min\.[cm]?js$/.test(path);
}

function foldersOf(paths: readonly string[]): Set<string> {
  return new Set(paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf("/")))));
}
