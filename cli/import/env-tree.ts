import { readdir } from "node:fs/promises";
import path from "node:path";
import { placeOfEnvFile } from "../../core/env-file-name.ts";

/** A file of a `.env` tree, and which environment and service its place says that it is for. */
export interface TreeFile {
  /** Relative to the tree's root, with `/`. */
  readonly file: string;
  readonly environment?: string;
  readonly service?: string;
}

export interface EnvTree {
  readonly files: readonly TreeFile[];
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
}

/** Every `.env` file at and below a folder, in the order of their paths. Folders of packages are passed over. */
export async function findEnvTree(root: string): Promise<EnvTree> {
  const found = (await envFilesBelow(root, "")).map((file) => ({ file, ...placeOfEnvFile(file) }));
  return {
    files: found.flatMap(({ file, why, ...place }) => (why === undefined ? [{ file, ...place }] : [])),
    leftOut: found.flatMap(({ file, why }) => (why === undefined ? [] : [{ file, why }])),
  };
}

/** Of packages and builds, and of version control. */
const PASSED_OVER =
  /^(?:node_modules|\.git|\.hg|\.svn|\.?venv|__pycache__|vendor|target|dist|build|\.terraform|\.cache)$/;

async function envFilesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(noneIfClosed);
  const inner = entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(async (entry) => {
      const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return PASSED_OVER.test(entry.name) ? [] : envFilesBelow(root, file);
      return entry.isFile() && IS_ENV_FILE.test(entry.name) ? [file] : [];
    });
  return (await Promise.all(inner)).flat();
}

const IS_ENV_FILE = /^\.env(?:\..+)?$|.\.env$/;

/** A folder that may not be entered, or is gone by now, has nothing to import. */
function noneIfClosed(error: NodeJS.ErrnoException): [] {
  if (error.code === "EACCES" || error.code === "ENOENT") return [];
  throw error;
}
