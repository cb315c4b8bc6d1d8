import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { languageOfPath } from "../references/engine.ts";
import type { Context } from "./context.ts";
import { pathAliasesIn } from "./path-aliases.ts";
import { follow } from "../references/modules/follow.ts";
import { listFiles } from "./file-list.ts";
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
  for (const batch of batches(readable)) {
    if (!mayGoOn()) return { files, isWhole: false };
    progress.report(files / readable.length);
    for (const { again: others } of await Promise.all(batch.map((path) => readFile(context, path))))
      for (const path of others) again.add(path);
    files += batch.length;
    await setImmediate(); // Requests go first.
  }
  const isFollowed = await follow(again, (path) => readAgain(context, path), mayGoOn);
  return { files, isWhole: isWhole && isFollowed };
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

async function readFile(context: Context, path: string): Promise<Taken> {
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
  if (typeof text !== "string") return context.index.forget(uri, path);
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
