import { Language as Grammar, Parser } from "web-tree-sitter";
import { accessorRoot } from "./accessor.ts";
import type { Language, Literal, Root } from "./language.ts";
import { JAVASCRIPT } from "./languages/javascript.ts";
import { TSX, TYPESCRIPT } from "./languages/typescript.ts";
import type { Reference } from "./reference.ts";
import { SourceTree } from "./source-tree.ts";

export { languageOfPath } from "./language-of-path.ts";

export interface ReferenceEngine {
  supports(languageId: string): boolean;
  /** Undefined where the language is not supported. The tree reads the text when it is first asked something. */
  parse(languageId: string, text: string): ReferenceTree | undefined;
}

/** One text and what it refers to. Holds memory outside of the heap until `dispose()`. */
export interface ReferenceTree {
  /**
   * The references, in order. `aliases` are names that are imported here and are the environment in the module
   * they come from: an index of the workspace knows, see `exportsEnv`.
   */
  references(aliases?: ReadonlySet<string>): readonly Reference[];
  /** Takes over a change of the text; offsets are those of the text before it. */
  edit(
    change: { readonly start: number; readonly oldEnd: number; readonly newEnd: number },
    newText: string,
  ): void;
  /** Where a secret's name is being typed, if it is, and the form in which. */
  completionAt(offset: number): Completion | undefined;
  /** The string literal around an offset, where an expression may take its place. */
  literalAt(offset: number): Literal | undefined;
  /** How this text would read a secret: `process.env.NAME`, or as its other reads are. */
  readFor(name: string): string;
  /** The names under which the text exports `process.env` itself. */
  exportsEnv(aliases?: ReadonlySet<string>): readonly string[];
  importedAliases(): readonly ImportedName[];
  /** `export { env } from "./env"`; `*` for all. */
  reexports(): readonly Reexport[];
  dispose(): void;
}

export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** `imported` is `default`, or `*` for the module itself. */
export interface ImportedName {
  readonly local: string;
  readonly imported: string;
  readonly from: string;
}

export interface Reexport {
  readonly exported: string;
  readonly imported: string;
  readonly from: string;
}

export interface EngineOptions {
  /** Functions of the code base whose first argument is a secret's name: `config.get`, `env`. */
  readonly accessors?: readonly string[];
}

const LANGUAGES: readonly Language[] = [JAVASCRIPT, TYPESCRIPT, TSX];

/**
 * Loads the grammars. The folder does no IO: `load` gives the bytes of `web-tree-sitter.wasm` and of the grammars
 * in `GRAMMARS`, by file name.
 */
export async function createReferenceEngine(
  load: (file: string) => Promise<Uint8Array>,
  { accessors = [] }: EngineOptions = {},
): Promise<ReferenceEngine> {
  await Parser.init({ wasmBinary: await load("web-tree-sitter.wasm") });
  const parsers = new Map<string, { readonly language: Language; readonly parser: Parser }>();
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const parser = new Parser();
      parser.setLanguage(await Grammar.load(await load(language.grammar)));
      const roots: readonly Root[] = [...language.roots, ...accessors.map(accessorRoot)];
      for (const id of language.ids) parsers.set(id, { language: { ...language, roots }, parser });
    }),
  );
  return {
    supports: (languageId) => parsers.has(languageId),
    parse: (languageId, text) => {
      const known = parsers.get(languageId);
      return known && new SourceTree(known.parser, known.language, text);
    },
  };
}

/** Every file that `load` is asked for. */
export const GRAMMARS: readonly string[] = [
  "web-tree-sitter.wasm",
  ...new Set(LANGUAGES.map(({ grammar }) => grammar)),
];
