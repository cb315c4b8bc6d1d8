import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { languageOfPath } from "../references/engine.ts";
import type { Context } from "./context.ts";
import { pathAliasesIn } from "./path-aliases.ts";
import { follow } from "../references/modules/follow.ts";
import { FILE_LIMIT, listFiles } from "./file-list.ts";
import { uriOfPath } from "./uri.ts";
import type { Folder } from "./workspace.ts";
import type { Taken } from "./workspace-index.ts";

/** Reading all of a workspace takes no longer than this; what is not read by then counts as unknown. */
const BUDGET_MS = 120_000;
/** How many files are read at once. */
const BATCH = 16;

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
  await folder.sources.prepareAll(foldersOf(paths));
  context.index.links.useAliases(folder.path, await pathAliasesIn(context.files, folder.path, paths));
  const relative = [...new Set([...paths, ...folder.sources.envFiles])].filter(isReadable);
  const readable = relative.map((path) => join(folder.path, path));
  const mayGoOn = () => !progress.isCancelled && performance.now() - started <= BUDGET_MS;
  const again = new Set<string>();
  let files = 0;
  let tooLarge = 0;
  const indexed = (left: readonly string[]): Indexed => {
    const large =
      tooLarge > 0
        ? [
            `${tooLarge === 1 ? "1 file" : `${tooLarge} files`} larger than keyward.scan.maxFileKB in ${folder.path}.`,
          ]
        : [];
    return { files, isWhole: left.length === 0, left: [...left, ...large] };
  };
  const ended = () =>
    progress.isCancelled
      ? `The rest of ${folder.path}: it was cancelled.`
      : `The rest of ${folder.path}: it took longer than ${BUDGET_MS / 60_000} minutes.`;
  for (const batch of batches(readable)) {
    if (!mayGoOn()) return indexed([ended()]);
    progress.report(files / readable.length);
    for (const read of await Promise.all(batch.map((path) => readFile(context, path)))) {
      if (read.isTooLarge) tooLarge++;
      for (const path of read.again) again.add(path);
    }
    files += batch.length;
    await setImmediate(); // Requests go first.
  }
  const isFollowed = await follow(again, (path) => readAgain(context, path), mayGoOn);
  if (!isFollowed) return indexed([ended()]);
  return indexed(isWhole ? [] : [`All but the first ${FILE_LIMIT} files of ${folder.path}.`]);
}

/**
 * Reads one file again; where it is open, the editor's text counts. So are those that import what it exports in another
 * way than before. Returns whether the set of names has changed.
 */
export async function indexFile(context: Context, path: string): Promise<boolean> {
  const { changed, again } = await readFile(context, path);
  await follow(again, (path) => readAgain(context, path));
  return changed || again.size > 0;
}

async function readAgain(context: Context, path: string): Promise<ReadonlySet<string>> {
  const { again } = await readFile(context, path);
  await setImmediate();
  return again;
}

async function readFile(context: Context, path: string): Promise<Taken & { readonly isTooLarge?: boolean }> {
  const uri = uriOfPath(path);
  const limit = context.settings.for(uri)["scan.maxFileKB"] * 1024;
  const open = context.documents.atPath(path);
  if (open) {
    await context.code.prepare(open);
    const tree = open.getText().length <= limit ? context.code.of(open) : undefined;
    return tree ? context.index.take(path, open, tree) : context.index.forget(uri, path);
  }
  const language = languageOfPath(path);
  if (language === undefined) return context.index.forget(uri, path);
  await context.index.prepare(language);
  const text = await context.files.read(path, limit);
  if (typeof text !== "string")
    return { ...context.index.forget(uri, path), isTooLarge: text.why === "too-large" };
  const folder = context.workspace.folderOf(uri)?.uri ?? uri;
  return context.index.read(uri, path, text, context.settings.for(folder)["references.accessors"]);
}

function* batches(paths: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < paths.length; at += BATCH) yield paths.slice(at, at + BATCH);
}

/** Whether references can be in a file, by its name. Minified code is somebody else's. */
export function isReadable(path: string): boolean {
  return languageOfPath(path) !== undefined && !/\.min\.[cm]?js$/.test(path);
}

function foldersOf(paths: readonly string[]): Set<string> {
  return new Set(paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf("/")))));
}
