import type { ReferenceTree } from "../engine.ts";
import { merged, members, moduleOf, type Exports, type Modules, type Shape } from "../shape.ts";
import { keyOfClass, likeliest } from "./class-files.ts";
import { copied, FilesByWord } from "./words.ts";
import { keysOf, moduleKey, wordOfKey, type PathAlias } from "./module-paths.ts";
import { moduleFactsOf, type ModuleFacts } from "./module-facts.ts";
import {
  modulesOf,
  moduleLanguageOf,
  OWN_PACKAGE,
  specifiersIn,
  submodule,
  type ModuleLanguage,
  type Specifier,
} from "./specifiers.ts";

/** A file that was read: only of one that gives or is asked for something more is kept than the words of its modules. */
interface File {
  readonly language: ModuleLanguage;
  /** The last parts of the names of modules that its text has. */
  words: readonly string[];
  exports: Exports | undefined;
  /** The revision that its exports brought. */
  changedAt: number;
  /** Its constants are asked for. */
  isWanted: boolean;
}

/** What `link` has to know of a file or a folder, as plain data, for the links of another thread. */
export type LinkChange =
  | { readonly path: string; readonly language: ModuleLanguage; readonly exports: Exports }
  | { readonly folder: string; readonly aliases: readonly PathAlias[] };

const NONE: Modules = {};

/**
 * What the files of a code base give each other: the environment under a name of their own, and texts that are names of
 * secrets. Few files do. All others are kept as the words that lead to them, so that those who import from one that does
 * can be told without reading anything twice.
 */
export class ModuleLinks {
  readonly #files = new Map<string, File>();
  /** The files whose own name, and those in whose text the name of a module, ends with a word. */
  readonly #named = new FilesByWord();
  readonly #naming = new FilesByWord();
  /** The files that export something, by their keys. */
  readonly #exporting = new FilesByWord();
  /** Keys of modules whose constants are asked for, be they read already or not. */
  readonly #wanted = new Set<string>();
  #revision = 0;
  readonly #aliasesByFolder = new Map<string, readonly PathAlias[]>();
  #aliases: readonly PathAlias[] = [];
  readonly #listeners = new Set<(change: LinkChange) => void>();

  /** @param aliases those in a folder of the workspace, which take the place of what was known of it */
  useAliases(folder: string, aliases: readonly PathAlias[]): void {
    this.#aliasesByFolder.set(folder, aliases);
    this.#aliases = [...this.#aliasesByFolder.values()].flat();
    this.#tell({ folder, aliases });
  }

  /** All that `link` has to know so far, and from then on what becomes of it. Returns what ends it. */
  follow(listener: (change: LinkChange) => void): () => void {
    for (const [folder, aliases] of this.#aliasesByFolder) listener({ folder, aliases });
    for (const [path, { language, exports }] of this.#files)
      if (exports) listener({ path, language, exports });
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Takes over what the links of another thread told those who follow them. */
  know(change: LinkChange): void {
    if ("folder" in change) return this.useAliases(change.folder, change.aliases);
    const { path, language, exports } = change;
    this.#export(path, this.#fileAt(path, language, []), exports);
  }

  aliasesIn(folder: string): readonly PathAlias[] {
    return this.#aliasesByFolder.get(folder) ?? [];
  }

  get aliases(): readonly PathAlias[] {
    return this.#aliases;
  }

  /** Moves on with whatever `link` would say in another way. */
  get revision(): number {
    return this.#revision;
  }

  /** Gives a tree what is known of the modules that its text names. To be called before its references are asked for. */
  link(path: string, languageId: string, text: string, tree: ReferenceTree): void {
    tree.link(this.#modulesOf(path, languageId, text));
  }

  /** Whether a file's constants are asked for. */
  isWanted(path: string): boolean {
    return this.#files.get(path)?.isWanted ?? this.#wanted.has(moduleKey(path));
  }

  /**
   * Takes over what a file, whose tree was linked, exports and asks for.
   * @returns the files whose references may be others now, to be read again
   */
  take(path: string, languageId: string, text: string, tree: ReferenceTree): ReadonlySet<string> {
    return this.takeFacts(path, moduleFactsOf(languageId, text, tree, this.isWanted(path)));
  }

  /**
   * The same with what was gathered before. The file itself is to be read again where what it was linked to has changed.
   * @param linkedAt the revision at which its tree was linked
   */
  takeFacts(path: string, facts: ModuleFacts | undefined, linkedAt = this.#revision): ReadonlySet<string> {
    const again = new Set<string>();
    if (!facts) return again;
    const { language, specifiers, exports } = facts;
    const isBehind = linkedAt !== this.#revision && this.#hasChanged(path, facts, linkedAt);
    const file = this.#fileAt(path, language, specifiers);
    if (!isEqual(file.exports ?? {}, exports)) {
      this.#export(path, file, exports);
      for (const importer of this.#importersOf(path)) again.add(importer);
    }
    const wanted = new Set(facts.wanted);
    for (const specifier of specifiers)
      if (wanted.has(specifier.text))
        for (const module of this.#want(path, language, specifier)) again.add(module);
    again.delete(path);
    return isBehind || (file.isWanted && !facts.givesConstants) ? again.add(path) : again;
  }

  /** @returns as `take` does */
  remove(path: string): ReadonlySet<string> {
    const file = this.#files.get(path);
    if (!file) return new Set();
    const importers = file.exports ? this.#importersOf(path) : new Set<string>();
    this.#export(path, file, {});
    this.#index(path, file, []);
    this.#named.remove(wordOfPath(path), path);
    this.#files.delete(path);
    return importers;
  }

  /** The paths of the files below a folder of which something is known. */
  below(folder: string): string[] {
    return [...this.#files.keys()].filter(
      (path) => path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.length)),
    );
  }

  #modulesOf(path: string, languageId: string, text: string): Modules {
    const language = this.#exporting.isEmpty ? undefined : moduleLanguageOf(languageId);
    if (!language) return NONE;
    const known = specifiersIn(language, text).flatMap((specifier): [string, Shape][] => {
      const shape = this.#shapeOf(path, language, specifier);
      return shape ? [[specifier.text, shape]] : [];
    });
    return known.length > 0 ? Object.fromEntries(known) : NONE;
  }

  #shapeOf(path: string, language: ModuleLanguage, { text, taken }: Specifier): Shape | undefined {
    let shape = this.#exported(path, language, text);
    for (const name of taken) {
      const module = this.#exported(path, language, submodule(text, name));
      if (module) shape = merged(shape, members({ [name]: module }));
    }
    return shape;
  }

  #exported(path: string, language: ModuleLanguage, specifier: string): Shape | undefined {
    for (const key of keysOf(language, path, specifier, this.#aliases)) {
      const exporters = this.#exporting
        .of(key)
        .filter((each) => this.#files.get(each)?.language === language);
      const own = meant(language, path, specifier, exporters).flatMap((each) => {
        const { exports } = this.#files.get(each)!;
        return exports ? [{ exports }] : [];
      });
      // One module, and what a build has made of it beside it.
      if (own.length > 0) return own.map(({ exports }) => moduleShape(exports)).reduce(merged);
    }
    return undefined;
  }

  #fileAt(path: string, language: ModuleLanguage, specifiers: readonly Specifier[]): File {
    let file = this.#files.get(path);
    if (!file) {
      file = {
        language,
        words: [],
        exports: undefined,
        changedAt: 0,
        isWanted: this.#wanted.has(moduleKey(path)),
      };
      this.#files.set(path, file);
      this.#named.add(wordOfPath(path), path);
    }
    const words = specifiers.flatMap(({ text, taken }) => [wordOf(path, language, text), ...taken]);
    this.#index(path, file, [...new Set(words)]);
    return file;
  }

  #index(path: string, file: File, words: readonly string[]): void {
    const kept = file.words.filter((word) => words.includes(word));
    for (const word of file.words) if (!kept.includes(word)) this.#naming.remove(word, path);
    const added = words.filter((word) => !kept.includes(word));
    file.words = [...kept, ...added.map((word) => this.#naming.add(word, path))];
  }

  #export(path: string, file: File, exports: Exports): void {
    if (file.exports) this.#exporting.remove(moduleKey(path), path);
    file.exports = Object.keys(exports).length > 0 ? exports : undefined;
    if (file.exports) this.#exporting.add(moduleKey(path), path);
    this.#tell({ path, language: file.language, exports });
    file.changedAt = this.#revision;
  }

  #tell(change: LinkChange): void {
    this.#revision++;
    for (const listener of this.#listeners) listener(change);
  }

  /** Whether a module that a file names exports something else since a revision. */
  #hasChanged(path: string, { language, specifiers }: ModuleFacts, since: number): boolean {
    const names = specifiers.flatMap(({ text, taken }) => [
      text,
      ...taken.map((name) => submodule(text, name)),
    ]);
    const keys = new Set(names.flatMap((name) => keysOf(language, path, name, this.#aliases)));
    return [...keys].some((key) =>
      this.#named
        .of(wordOfKey(key))
        .some((each) => moduleKey(each) === key && this.#files.get(each)!.changedAt > since),
    );
  }

  /** Those that may import a file; what is too much is read once more for nothing. */
  #importersOf(path: string): ReadonlySet<string> {
    const key = moduleKey(path);
    const ownNames = this.#aliases.filter(({ targets }) =>
      targets.some((target) => moduleKey(target) === key),
    );
    const words = [wordOfPath(path), ...ownNames.map(({ pattern }) => wordOfKey(pattern))];
    return new Set(words.flatMap((word) => this.#naming.of(word)));
  }

  /** Asks for a module's constants. Returns the files that were not asked before. */
  #want(path: string, language: ModuleLanguage, wanted: Specifier): string[] {
    return modulesOf(wanted).flatMap((specifier) => {
      const keys = new Set(keysOf(language, path, specifier, this.#aliases));
      for (const key of keys) this.#wanted.add(copied(key));
      const files = [...keys].flatMap((key) => this.#named.of(wordOfKey(key)));
      return files.filter((each) => {
        const file = this.#files.get(each)!;
        if (file.isWanted || file.language !== language || !keys.has(moduleKey(each))) return false;
        return (file.isWanted = true);
      });
    });
  }
}

const moduleShapes = new WeakMap<Exports, Shape>();

/** The same one for the same exports, so that what was found with it stays. */
function moduleShape(exports: Exports): Shape {
  const shape = moduleShapes.get(exports) ?? moduleOf(exports);
  moduleShapes.set(exports, shape);
  return shape;
}

/** Of files with one key all, but of classes of one name in several folders the one that is meant. */
function meant(
  language: ModuleLanguage,
  path: string,
  specifier: string,
  exporters: readonly string[],
): readonly string[] {
  if (language === "ecmascript" || language === "python" || language === "go") return exporters;
  const file = likeliest(path, specifier, exporters);
  return file === undefined ? [] : [file];
}

function wordOf(path: string, language: ModuleLanguage, specifier: string): string {
  if (language === "python") return specifier.slice(specifier.lastIndexOf(".") + 1);
  if (language === "go") return specifier === OWN_PACKAGE ? wordOfPath(path) : wordOfKey(specifier);
  if (language !== "ecmascript") return wordOfKey(keyOfClass(specifier));
  const isFolder = /(?:^|\/)\.{1,2}\/?$/.test(specifier);
  return wordOfKey(isFolder ? keysOf(language, path, specifier, [])[0]! : moduleKey(`/${specifier}`));
}

function wordOfPath(path: string): string {
  return wordOfKey(moduleKey(path));
}

function isEqual(some: Exports, others: Exports): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
