import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { languageOfPath } from "../references/engine.ts";
import type { Context } from "./context.ts";
import { listFiles } from "./file-list.ts";
import { referencesIn } from "./references-in.ts";
import { uriOfPath } from "./uri.ts";
import type { Folder } from "./workspace.ts";

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
  const readable = [...new Set([...paths, ...folder.sources.envFiles])].filter(isReadable);
  for (let at = 0; at < readable.length; at += BATCH) {
    if (progress.isCancelled || performance.now() - started > BUDGET_MS) return { files: at, isWhole: false };
    progress.report(at / readable.length);
    await Promise.all(
      readable.slice(at, at + BATCH).map((path) => indexFile(context, join(folder.path, path))),
    );
    await setImmediate(); // Requests go first.
  }
  return { files: readable.length, isWhole };
}

/** Reads one file again; where it is open, the editor's text counts. Returns whether the set of names has changed. */
export async function indexFile(context: Context, path: string): Promise<boolean> {
  const uri = uriOfPath(path);
  const limit = context.settings.for(uri)["scan.maxFileKB"] * 1024;
  const open = context.documents.atPath(path);
  if (open) {
    await context.code.prepare(open);
    return open.getText().length <= limit && context.index.take(uri, open, referencesIn(context, open));
  }
  const language = languageOfPath(path);
  if (language === undefined) return false;
  await context.index.prepare(language);
  const text = await context.files.read(path, limit);
  return typeof text === "string" ? context.index.read(uri, path, text) : context.index.remove(uri);
}

/** Whether references can be in a file, by its name. Minified code is somebody else's. */
export function isReadable(path: string): boolean {
  return languageOfPath(path) !== undefined && !/\.min\.[cm]?js$/.test(path);
}

function foldersOf(paths: readonly string[]): Set<string> {
  return new Set(paths.map((path) => path.slice(0, Math.max(0, path.lastIndexOf("/")))));
}
