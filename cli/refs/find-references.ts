import { stat } from "node:fs/promises";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { placesIn } from "../../core/places-in-text.ts";
import { openRepository } from "../../git/repository.ts";
import { createReferenceEngine, languageOfPath, type ReferenceTree } from "../../references/engine.ts";
import { follow } from "../../references/modules/follow.ts";
import { ModuleLinks } from "../../references/modules/module-links.ts";
import { loadAsset } from "../../server/assets.ts";
import { editorSettingsAt } from "../../server/editor-settings.ts";
import { listFiles } from "../../server/file-list.ts";
import { disk } from "../../server/file-system.ts";
import { GitView } from "../../server/git-view.ts";
import { importConfigs, importedFiles } from "./imported-files.ts";
import { isReadable } from "../../server/indexer.ts";
import { pathAliasesIn } from "../../server/path-aliases.ts";
import { isDefining } from "../../server/workspace-index.ts";

/** A place in code that names a secret. */
export interface FoundReference {
  readonly name: string;
  /** Relative to the folder that was asked from, with `/`. */
  readonly file: string;
  /** From 1, columns in UTF-16 units, at the name. */
  readonly line: number;
  readonly column: number;
  readonly language: string;
  readonly form: string;
  readonly access: "read" | "write";
  /** The code goes on without the secret. */
  readonly hasDefault: boolean;
  /** It gives the name a value, as a `.env` file does, and does not ask for one. */
  readonly isDefining: boolean;
}

export interface References {
  readonly found: readonly FoundReference[];
  /** Files that could not be read, and why. */
  readonly skipped: readonly string[];
}

/** Bytes: more is no code that a person wrote. */
const FILE_LIMIT = 2_048 * 1024;

/**
 * Every reference in these files, and in the folders' files that git does not ignore, in the order of files and lines; also
 * what they read by way of each other or of what a named file imports, and with the accessors that `.vscode/settings.json` names.
 * @param named absolute paths that exist
 * @param from absolute: what the files are named relative to
 */
export async function findReferences(named: readonly string[], from: string): Promise<References> {
  compileGrammarsOnce();
  const engine = await createReferenceEngine(loadAsset);
  const { "references.accessors": accessors } = await editorSettingsAt(disk, from);
  const links = new ModuleLinks();
  const files = new Set((await Promise.all(named.map((at) => filesAt(at, links)))).flat());
  const alone = named.filter((at) => files.has(at));
  const imported = alone.length > 0 ? await importedBy(alone, from, links) : [];
  const found = new Map<string, readonly FoundReference[]>();
  const skipped = new Map<string, string>();
  const read = async (file: string): Promise<Iterable<string>> => {
    const shown = path.relative(from, file).split(path.sep).join("/");
    const text = await disk.read(file, FILE_LIMIT);
    if (typeof text !== "string") {
      if (text.why !== "absent")
        skipped.set(
          file,
          `${shown} (${text.why === "too-large" ? "larger than 2 MB" : "it cannot be read"})`,
        );
      return [];
    }
    const language = languageOfPath(file);
    if (language !== undefined) await engine.prepare(language);
    const tree = language === undefined ? undefined : engine.parse(language, text, { accessors });
    if (!tree || language === undefined) return [];
    try {
      links.link(file, language, text, tree);
      found.set(file, referencesOf(tree, shown, language, text));
      return links.take(file, language, text, tree);
    } finally {
      tree.dispose();
    }
  };
  await follow([...new Set([...imported, ...files])].toSorted(), read);
  const inOrder = [...files].toSorted();
  return {
    found: inOrder.flatMap((file) => found.get(file) ?? []),
    skipped: inOrder.flatMap((file) => skipped.get(file) ?? []),
  };
}

/** A file that is named is read whatever it is called, where its language is known. */
async function filesAt(at: string, links: ModuleLinks): Promise<string[]> {
  if (!(await stat(at)).isDirectory()) return [at];
  const git = new GitView(openRepository, () => undefined);
  const { paths } = await listFiles(disk, git, at);
  if (git.problem) throw git.problem;
  links.useAliases(at, await pathAliasesIn(disk, at, paths));
  return paths.filter(isReadable).map((file) => path.join(at, file));
}

/** Of files that are named themselves also those are read that they import. */
async function importedBy(
  files: readonly string[],
  from: string,
  links: ModuleLinks,
): Promise<Iterable<string>> {
  // Without git nothing above the folder that was asked from is looked at.
  const repository = await openRepository(path.dirname(files[0]!)).catch(() => null);
  const root = repository?.root ?? from;
  links.useAliases(root, await pathAliasesIn(disk, root, await importConfigs(disk, files, root)));
  return importedFiles(disk, files, root, links.aliases, FILE_LIMIT);
}

function referencesOf(tree: ReferenceTree, file: string, language: string, text: string): FoundReference[] {
  const placeOf = placesIn(text);
  return tree.references().map(({ name, start, form, access, hasDefault = false }) => ({
    name,
    file,
    ...placeOf(start),
    language,
    form,
    access,
    hasDefault,
    isDefining: isDefining({ form }),
  }));
}

/** V8 would compile what is hot in a grammar a second time, which takes 400 MB for its lexer, and more time than it saves. */
function compileGrammarsOnce(): void {
  for (const flag of ["--no-wasm-dynamic-tiering", "--no-wasm-tier-up"]) setFlagsFromString(flag);
}
