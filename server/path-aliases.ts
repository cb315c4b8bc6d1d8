import { dirname, join } from "node:path";
import { memberAt, readJsonc } from "../core/jsonc.ts";
import { joined, type PathAlias } from "../references/modules/module-paths.ts";
import type { FileSystem } from "./file-system.ts";

/** Bytes, and files: more are no configuration that people write. */
const LARGEST = 256 * 1024;
const MOST = 500;
/** Steps of `extends`. */
const DEEPEST = 5;

const CONFIG = /(?:^|\/)[jt]sconfig\.json$/;
const GO_MODULE = /(?:^|\/)go\.mod$/;
const PACKAGE = /(?:^|\/)package\.json$/;

/**
 * Where specifiers lead that are no paths: by `paths` and `baseUrl` of the tsconfig.json files in a folder, by the names of
 * the packages in it, and by the paths of its Go modules.
 * @param paths of all files in the folder, relative to it with `/`
 */
export async function pathAliasesIn(
  files: FileSystem,
  folder: string,
  paths: readonly string[],
): Promise<readonly PathAlias[]> {
  const root = slashed(folder);
  const textOf = async (path: string) => {
    const text = await files.read(join(folder, path), LARGEST);
    return typeof text === "string" ? text : "";
  };
  const read = async (path: string) => readJsonc(await textOf(path));
  const found: PathAlias[] = [];
  for (const path of paths.filter((one) => CONFIG.test(one)).slice(0, MOST))
    found.push(...(await aliasesOf(read, root, path)));
  for (const path of paths.filter((one) => PACKAGE.test(one)).slice(0, MOST)) {
    const name = memberAt(await read(path), "name");
    // The package at the root is not imported by its own files.
    if (typeof name === "string" && path !== "package.json") found.push(...packageAliases(root, name, path));
  }
  for (const path of paths.filter((one) => GO_MODULE.test(one)).slice(0, MOST)) {
    const name = /^module\s+"?([^\s"]+)/m.exec(await textOf(path))?.[1];
    if (name !== undefined) found.push(...goAliases(root, name, path));
  }
  // What holds for fewer files comes first.
  return found.toSorted((a, b) => b.folder.length - a.folder.length);
}

async function aliasesOf(
  read: (path: string) => Promise<unknown>,
  root: string,
  path: string,
): Promise<PathAlias[]> {
  const folder = folderOf(`${root}/${path}`);
  let at = path;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const config = await read(at);
    const options = memberAt(config, "compilerOptions");
    const own = aliasesIn(options, folder, folderOf(`${root}/${at}`));
    const base = memberAt(config, "extends");
    if (own.length > 0 || typeof base !== "string" || !base.startsWith(".")) return own;
    const file = base.endsWith(".json") ? base : `${base}.json`;
    at = joined(folderOf(`/${at}`), file).replace(/^\//, "");
  }
  return [];
}

/** @param from where the paths in the options are relative to */
function aliasesIn(options: unknown, folder: string, from: string): PathAlias[] {
  const baseUrl = memberAt(options, "baseUrl");
  const base = typeof baseUrl === "string" ? joined(from, baseUrl) : from;
  const mapped = Object.entries(memberAt(options, "paths") ?? {}).map(([pattern, targets]) => ({
    folder,
    pattern,
    targets: (Array.isArray(targets) ? targets : [])
      .filter((target) => typeof target === "string")
      .map((target) => joined(base, target)),
  }));
  return typeof baseUrl === "string" ? [...mapped, { folder, pattern: "*", targets: [`${base}/*`] }] : mapped;
}

function packageAliases(root: string, name: string, path: string): PathAlias[] {
  const folder = folderOf(`${root}/${path}`);
  return [
    { folder: root, pattern: name, targets: [folder, `${folder}/src`, `${folder}/lib`] },
    { folder: root, pattern: `${name}/*`, targets: [`${folder}/*`, `${folder}/src/*`, `${folder}/lib/*`] },
  ];
}

/** All packages below a go.mod begin with its path. */
function goAliases(root: string, name: string, path: string): PathAlias[] {
  const folder = folderOf(`${root}/${path}`);
  return [
    { folder, pattern: name, targets: [folder] },
    { folder, pattern: `${name}/*`, targets: [`${folder}/*`] },
  ];
}

function folderOf(path: string): string {
  return slashed(dirname(path));
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/").replace(/\/$/, "");
}
