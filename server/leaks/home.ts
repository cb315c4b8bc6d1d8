import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Context } from "../context.ts";
import { pathOfUri, pathWithin } from "../uri.ts";

/** Where a file is at home: its findings are identified by its path from there, as `keyward scan` does it. */
export interface FileHome {
  /** Absolute, with links resolved: the repository's root, else the opened folder. */
  readonly root: string;
  /** From the root, with `/`. */
  readonly path: string;
}

/** Null for a document on no disk. */
export async function homeOf({ git, workspace }: Context, uri: string): Promise<FileHome | null> {
  const file = pathOfUri(uri);
  if (file === undefined) return null;
  const folder = await resolved(dirname(file));
  const root =
    (await git.repositoryOf(dirname(file)))?.root ?? (await resolved(workspace.folderOf(uri)!.path));
  const path = pathWithin(root, join(folder, basename(file)));
  return path === undefined ? null : { root, path };
}

/** A folder that is gone is what its name says. */
function resolved(folder: string): Promise<string> {
  return realpath(folder).catch(() => folder);
}
