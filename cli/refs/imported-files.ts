import path from "node:path";
import { languageOfPath } from "../../references/engine.ts";
import { keysOf, moduleKey, type PathAlias } from "../../references/modules/module-paths.ts";
import { modulesOf, moduleLanguageOf, specifiersIn } from "../../references/modules/specifiers.ts";
import type { FileSystem } from "../../server/file-system.ts";

/** More files than these tell no more about one. */
const MOST = 500;

/**
 * The files that these import by what they name, and those that they import in turn: what is read for the names in a file that
 * is asked about by itself. Packages that were installed are left out.
 * @param root absolute: nothing above it is looked at
 * @param limit in bytes, of a file
 */
export async function importedFiles(
  disk: FileSystem,
  files: readonly string[],
  root: string,
  aliases: readonly PathAlias[],
  limit: number,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const listed = new Map<string, Promise<readonly string[]>>();
  const list = (folder: string) => {
    const known = listed.get(folder) ?? disk.list(folder);
    listed.set(folder, known);
    return known;
  };
  const filesOf = async (key: string): Promise<string[]> => {
    const both = [path.dirname(key), key].filter((folder) => isWithin(root, folder));
    const inEach = await Promise.all(
      both.map(async (folder) => (await list(folder)).map((name) => path.join(folder, name))),
    );
    return inEach.flat().filter((file) => !file.endsWith(path.sep) && moduleKey(file) === slashed(key));
  };
  const waiting = [...files];
  for (let file = waiting.shift(); file !== undefined && found.size < MOST; file = waiting.shift()) {
    const language = moduleLanguageOf(languageOfPath(file));
    const text = language && (await disk.read(file, limit));
    if (!language || typeof text !== "string") continue;
    const modules = specifiersIn(language, text).flatMap(modulesOf);
    for (const key of new Set(modules.flatMap((name) => keysOf(language, file, name, aliases)))) {
      for (const imported of await filesOf(key)) {
        const isNew = !found.has(imported) && !files.includes(imported);
        if (!isNew || moduleLanguageOf(languageOfPath(imported)) !== language) continue;
        found.add(imported);
        waiting.push(imported);
      }
    }
  }
  return found;
}

/** The files of a root, relative to it, that say where imports of these files lead. */
export async function importConfigs(
  disk: FileSystem,
  files: readonly string[],
  root: string,
): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = path.dirname(file); isWithin(root, at) && !folders.has(at); at = path.dirname(at)) {
      folders.add(at);
      if (at === root) break;
    }
  }
  const inEach = await Promise.all(
    [...folders].map(async (folder) => {
      const names = (await disk.list(folder)).filter((name) => CONFIG.test(name));
      return names.map((name) => slashed(path.relative(root, path.join(folder, name))));
    }),
  );
  return inEach.flat();
}

const CONFIG = /^(?:[jt]sconfig(?:\.\w+)?\.json|go\.mod)$/;

function isWithin(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : `${outer}${path.sep}`);
}

function slashed(file: string): string {
  return file.replaceAll("\\", "/");
}
