import { readdir } from "node:fs/promises";
import path from "node:path";
import { partProblem } from "../../core/scope.ts";

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
  const found = (await envFilesBelow(root, "")).map((file) => ({ file, ...placeOf(file) }));
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

type Place = { readonly environment?: string; readonly service?: string; readonly why?: string };

/** Whose name says that it holds no values for others: which, and why. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/\.(?:example|sample|template|tmpl|dist|defaults?|schema)$/, "an example"],
  [/\.local$/, "values of this machine"],
  [/\.(?:bak|backup|old|orig|save|sw[op]|tmp)$|~$/, "a copy of another file"],
  [/^\.env\.(?:vault|keys|me)$/, "dotenv-vault's own"],
];

/** Folders that say nothing of a service. */
const PLAIN_FOLDERS = /^(?:apps|config|conf|deploy|docker|packages|secrets|services|settings|src)$/;
const FOLDERS_OF_ENVIRONMENTS = /^(?:envs?|environments)$/;

/** What the path of a `.env` file says: `services/billing/.env.production` is for billing in production. */
export function placeOf(file: string): Place {
  const folders = file.split("/");
  const name = folders.pop() ?? "";
  const [, why] = LEFT_OUT.find(([pattern]) => pattern.test(name)) ?? [];
  if (why !== undefined) return { why };
  let environment = name === ".env" ? undefined : name.replace(/^\.env\.|\.env$/g, "");
  let service: string | undefined;
  for (const [index, folder] of folders.entries()) {
    if (FOLDERS_OF_ENVIRONMENTS.test(folders[index - 1] ?? "")) environment ??= folder;
    else if (!PLAIN_FOLDERS.test(folder) && !FOLDERS_OF_ENVIRONMENTS.test(folder)) service = folder;
  }
  if (environment !== undefined && partProblem("environment", environment) !== undefined)
    return { why: "no environment can be called that" };
  if (service !== undefined && partProblem("service", service) !== undefined)
    return { why: "no service can be called that" };
  return { ...(environment !== undefined && { environment }), ...(service !== undefined && { service }) };
}
