import { basename, join } from "node:path";
import { FileChangeType, type FileEvent } from "vscode-languageserver/node";
import { BASELINE_NAME } from "../findings/baseline.ts";
import { languageOfPath } from "../references/language-of-path.ts";
import { secretsFileKind } from "../core/secrets-file-name.ts";
import type { Context } from "./context.ts";
import { filesBelow, listFiles } from "./file-list.ts";
import { indexFiles, isReadable } from "./indexer.ts";
import { pathAliasesIn } from "./path-aliases.ts";
import { pathOfUri, pathWithin, uriOfPath } from "./uri.ts";
import type { Folder } from "./workspace.ts";

/** Files and folders have come, changed or gone on the disk. Those that are open are the editor's business. */
export async function filesChanged(context: Context, events: readonly FileEvent[]): Promise<void> {
  const { workspace, changes } = context;
  const named = new Set(events.flatMap(({ uri }) => pathOfUri(uri) ?? []));
  // Before anything is waited for: what is asked next must not be told of the old.
  let isNews = heed(context, named);
  const inside = await pathsInside(context, events);
  isNews = heed(context, inside) || isNews;
  const paths = new Set([...named, ...inside]);
  const written = await worthReading(context, paths);
  const all = [...paths].filter((path) => !isApart(path));
  const isOther = all.some((path) => basename(path) === ".gitignore");
  if (isOther || all.some(isModuleConfig)) {
    for (const folder of workspace.folders) written.push(...(await listedAnew(context, folder, isOther)));
  }
  await indexFiles(context, [...new Set(written)]);
  await Promise.all(workspace.folders.map((folder) => folder.sources.prepareAll([])));
  if (isNews || written.length > 0) changes.advance(written);
}

/** Has what is kept of files read anew. Returns whether that says anything to others. */
function heed({ baselines, documents, git, workspace }: Context, paths: ReadonlySet<string>): boolean {
  let isNews = false;
  for (const path of paths) {
    const isOfGit = /[\\/](?:\.gitignore|\.git[\\/]index)$/.test(path);
    const isBaseline = basename(path) === BASELINE_NAME;
    const isSecrets = secretsFileKind(path) !== undefined;
    if (isOfGit) git.forget();
    if (isBaseline) baselines.forget(path);
    if (isSecrets && !documents.atPath(path)) workspace.touch(uriOfPath(path));
    isNews ||= isOfGit || isBaseline || isSecrets;
  }
  return isNews;
}

/** What says where specifiers lead: see `pathAliasesIn`. */
function isModuleConfig(path: string): boolean {
  return /^(?:package\.json|[jt]sconfig[^/]*\.json|go\.mod)$/.test(basename(path));
}

/**
 * All files of a folder, where others are to be read than before, or what they import is; what is not to be read any more is
 * forgotten.
 */
async function listedAnew(
  { documents, files, git, index }: Context,
  { path: folder, sources }: Folder,
  isOther: boolean,
): Promise<string[]> {
  const { paths } = await listFiles(files, git, folder);
  const aliases = await pathAliasesIn(files, folder, paths);
  const leadElsewhere = JSON.stringify(aliases) !== JSON.stringify(index.links.aliasesIn(folder));
  if (leadElsewhere) index.links.useAliases(folder, aliases);
  if (!isOther && !leadElsewhere) return [];
  const all = [...paths, ...sources.envFiles].filter(isReadable).map((path) => join(folder, path));
  const listed = new Set(all);
  if (isOther) {
    // An open one is read whether it is listed or not: it may be on no disk yet.
    for (const path of index.below(folder))
      if (!listed.has(path) && !documents.atPath(path)) index.forget(path);
  }
  return all;
}

/** Of what is not for us, folders are most: editors tell of one that is moved or deleted, and not of what is in it. */
async function pathsInside(context: Context, events: readonly FileEvent[]): Promise<Set<string>> {
  const paths = new Set<string>();
  for (const { uri, type } of events) {
    const path = pathOfUri(uri);
    if (path === undefined || type === FileChangeType.Changed || isReadable(path) || isApart(path)) continue;
    const inside =
      type === FileChangeType.Deleted ? knownBelow(context, path) : filesBelow(context.files, path);
    for (const each of await inside) paths.add(each);
  }
  return paths;
}

/** The files below a folder of which something is known. */
function knownBelow({ index, workspace }: Context, folder: string): string[] {
  const secrets = workspace.folders.flatMap(({ path, sources }) =>
    sources.all().map((source) => join(path, source.path)),
  );
  return [...index.below(folder), ...secrets.filter((path) => pathWithin(folder, path) !== undefined)];
}

/** Packages and git's own files: of the latter only the index is ours, which is named by itself. */
function isApart(path: string): boolean {
  return /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(path);
}

/** Builds and installs write thousands of files that git ignores, of which only `.env` files matter. */
async function worthReading({ git, workspace }: Context, paths: ReadonlySet<string>): Promise<string[]> {
  const readable = [...paths].filter((path) => isReadable(path) && !isApart(path));
  const inFolders = workspace.folders.map(async ({ path: folder }) => {
    const inside = readable.filter((path) => pathWithin(folder, path) !== undefined);
    const code = inside.filter((path) => languageOfPath(path) !== "dotenv");
    const ignored = await git.ignoredAmong(folder, code);
    return inside.filter((path) => !ignored.has(path));
  });
  return [...new Set((await Promise.all(inFolders)).flat())];
}
