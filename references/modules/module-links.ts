import type { ReferenceTree } from "../engine.ts";
import { merged, members, moduleOf, type Exports, type Modules, type Shape } from "../shape.ts";
import { copied, FilesByWord } from "./words.ts";
import { keysOf, moduleKey, wordOfKey, type PathAlias } from "./module-paths.ts";
import { moduleLanguageOf, specifiersIn, type ModuleLanguage, type Specifier } from "./specifiers.ts";

/** A file that was read: only of one that gives or is asked for something more is kept than the words of its modules. */
interface File {
  readonly language: ModuleLanguage;
  /** The last parts of the names of modules that its text has. */
  words: readonly string[];
  exports: Exports | undefined;
  /** Its constants are asked for. */
  isWanted: boolean;
}

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

  /** @param aliases those in a folder of the workspace, which take the place of what was known of it */
  useAliases(folder: string, aliases: readonly PathAlias[]): void {
    this.#aliasesByFolder.set(folder, aliases);
    this.#aliases = [...this.#aliasesByFolder.values()].flat();
    this.#revision++;
  }

  /** Moves on with whatever `link` would say in another way. */
  get revision(): number {
    return this.#revision;
  }

  /** Gives a tree what is known of the modules that its text names. To be called before its references are asked for. */
  link(path: string, languageId: string, text: string, tree: ReferenceTree): void {
    tree.link(this.#modulesOf(path, languageId, text));
  }

  /**
   * Takes over what a file, whose tree was linked, exports and asks for.
   * @returns the files whose references may be others now, to be read again
   */
  take(path: string, languageId: string, text: string, tree: ReferenceTree): ReadonlySet<string> {
    const language = moduleLanguageOf(languageId);
    const again = new Set<string>();
    if (!language) return again;
    const specifiers = specifiersIn(language, text);
    const file = this.#fileAt(path, language, specifiers);
    const constants = file.isWanted ? tree.constants() : undefined;
    const exports = { ...constants?.exports, ...tree.exports() };
    if (!isEqual(file.exports ?? {}, exports)) {
      this.#export(path, file, exports);
      for (const importer of this.#importersOf(path)) again.add(importer);
    }
    const wanted = new Set([...tree.wanted(), ...(constants?.from ?? [])]);
    for (const specifier of specifiers)
      if (wanted.has(specifier.text))
        for (const module of this.#want(path, language, specifier)) again.add(module);
    again.delete(path);
    return again;
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

  /** Forgets the files below a folder that no longer belongs to the code base. */
  removeBelow(folder: string): void {
    for (const path of this.#files.keys())
      if (path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.length))) this.remove(path);
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
      const exporters = this.#exporting.of(key).flatMap((each) => this.#files.get(each) ?? []);
      const own = exporters.filter((file) => file.language === language && file.exports);
      // One module, and what a build has made of it beside it.
      if (own.length > 0) return own.map(({ exports }) => moduleShape(exports!)).reduce(merged);
    }
    return undefined;
  }

  #fileAt(path: string, language: ModuleLanguage, specifiers: readonly Specifier[]): File {
    let file = this.#files.get(path);
    if (!file) {
      file = { language, words: [], exports: undefined, isWanted: this.#wanted.has(moduleKey(path)) };
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
    this.#revision++;
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
  #want(path: string, language: ModuleLanguage, { text, taken }: Specifier): string[] {
    const names = [text, ...taken.map((name) => submodule(text, name))];
    return names.flatMap((specifier) => {
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

function wordOf(path: string, language: ModuleLanguage, specifier: string): string {
  if (language === "python") return specifier.slice(specifier.lastIndexOf(".") + 1);
  const isFolder = /(?:^|\/)\.{1,2}\/?$/.test(specifier);
  return wordOfKey(isFolder ? keysOf(language, path, specifier, [])[0]! : moduleKey(`/${specifier}`));
}

function wordOfPath(path: string): string {
  return wordOfKey(moduleKey(path));
}

function submodule(specifier: string, name: string): string {
  return specifier.endsWith(".") ? `${specifier}${name}` : `${specifier}.${name}`;
}

function isEqual(some: Exports, others: Exports): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
