import { Language as Grammar, Parser } from "web-tree-sitter";
import { accessorRoots } from "./accessor.ts";
import { dockerfileReads, dockerfileVariables, parseDockerfile } from "./dockerfile.ts";
import { envFileExpansions, parseEnvFile, type GivenName } from "./env-file.ts";
import { extractFromDockerfile } from "./extract/dockerfile.ts";
import { extractFromEnvFile } from "./extract/env-file.ts";
import type { Extraction, Refusal, Span } from "./extract/extraction.ts";
import { literalsOf } from "./extract/literals-of.ts";
import { extractFromShell } from "./extract/shell.ts";
import { extractFromCompose, extractFromWorkflow } from "./extract/yaml.ts";
import type { Language } from "./language.ts";
import { C_SHARP } from "./languages/c-sharp.ts";
import { GO } from "./languages/go.ts";
import { JAVA } from "./languages/java.ts";
import { JAVASCRIPT } from "./languages/javascript.ts";
import { KOTLIN } from "./languages/kotlin.ts";
import { PHP } from "./languages/php.ts";
import { PYTHON } from "./languages/python.ts";
import { RUBY } from "./languages/ruby.ts";
import { RUST } from "./languages/rust.ts";
import { SINGLE_FILE_COMPONENTS } from "./languages/single-file-components.ts";
import { TSX, TYPESCRIPT } from "./languages/typescript.ts";
import { NamesTree, type NameInFile, type NamesFile } from "./names-tree.ts";
import type { Printed } from "./printed.ts";
import type { Reference } from "./reference.ts";
import { parseShell } from "./shell.ts";
import type { Exports, Modules } from "./shape.ts";
import { SourceTree } from "./source-tree.ts";
import { RUNTIME } from "./wasm-files.ts";
import { parseCompose, parseWorkflow } from "./yaml-names.ts";

export { languageOfPath } from "./language-of-path.ts";

export interface ReferenceEngine {
  supports(languageId: string): boolean;
  /** Loads the grammar of a language, which takes some ten milliseconds the first time and then none. */
  prepare(languageId: string): Promise<void>;
  /**
   * Undefined where the language is not supported, and to be called only once it was prepared. The tree reads the text
   * when it is first asked something.
   */
  parse(languageId: string, text: string, options?: ParseOptions): ReferenceTree | undefined;
}

/** One text and what it refers to. Holds memory outside of the heap until `dispose()`. */
export interface ReferenceTree {
  /** In order. */
  references(): readonly Reference[];
  /** Takes over what is known of modules that the text imports, by their specifiers: `ModuleLinks` knows. */
  link(modules: Modules): void;
  /** Takes over a change of the text; offsets are those of the text before it. */
  edit(
    change: { readonly start: number; readonly oldEnd: number; readonly newEnd: number },
    newText: string,
  ): void;
  /** Where a secret's name is being typed, if it is, and the form in which. */
  completionAt(offset: number): Completion | undefined;
  /**
   * What it takes to put a read of a secret in the place of a string literal, or of a part of its text; or why that is not
   * possible. Undefined where no literal is. An empty span means the whole literal around it. To be used at once: it
   * knows the tree as it is now.
   */
  extraction(span: Span): Extraction | Refusal | undefined;
  /** Where secrets among the references are printed or logged. */
  printed(isSecret: (name: string) => boolean): readonly Printed[];
  /** What the text gives to those who import it: the environment, and what leads to it. */
  exports(): Exports;
  /** What it exports of text that is known, and the specifiers of the modules of which it passes something on. */
  constants(): { readonly exports: Exports; readonly from: readonly string[] };
  /** Specifiers of the modules whose constants would tell more names: `process.env[NAME]`, where NAME is imported. */
  wanted(): readonly string[];
  dispose(): void;
}

export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

export interface ParseOptions {
  /**
   * What the code base reads secrets with: functions whose first argument is a name, as `config.get`, and objects whose
   * members are names, as `config.*`.
   */
  readonly accessors?: readonly string[];
}

const LANGUAGES: readonly Language[] = [
  JAVASCRIPT,
  TYPESCRIPT,
  TSX,
  SINGLE_FILE_COMPONENTS,
  PYTHON,
  GO,
  JAVA,
  KOTLIN,
  C_SHARP,
  RUBY,
  PHP,
  RUST,
];

const SHELL = "tree-sitter-bash.wasm";

/** Files that a few lines of ours, or a parser of YAML, find the names in. */
const WITHOUT_GRAMMAR: Readonly<Record<string, NamesFile>> = {
  dotenv: { names: namesInEnvFile, extract: extractFromEnvFile },
  dockerfile: {
    names: namesInDockerfile,
    typed: (text) => dockerfileVariables(text).map(giving("Dockerfile ENV")),
    extract: extractFromDockerfile,
  },
  dockercompose: { names: parseCompose, extract: extractFromCompose },
  "github-actions-workflow": { names: parseWorkflow, extract: extractFromWorkflow },
};

/** Every file that an engine's `load` may be asked for. */
export const WASM_FILES: readonly string[] = [
  RUNTIME,
  SHELL,
  ...new Set(LANGUAGES.map(({ grammar }) => grammar)),
];

/** The ids of all languages that have references. */
export const LANGUAGE_IDS: readonly string[] = [
  ...LANGUAGES.flatMap(({ ids }) => ids),
  "shellscript",
  ...Object.keys(WITHOUT_GRAMMAR),
];

/**
 * The folder does no IO: `load` gives the bytes of each of `WASM_FILES` by its name. Grammars are loaded when they are
 * first needed, for some are large.
 */
export async function createReferenceEngine(
  load: (file: string) => Promise<Uint8Array>,
): Promise<ReferenceEngine> {
  await Parser.init({ wasmBinary: await load(RUNTIME) });
  const loading = new Map<string, Promise<void>>();
  const parsers = new Map<string, Parser>();
  const parserFor = (grammar: string) => {
    let promise = loading.get(grammar);
    if (!promise) {
      promise = parserOf(load(grammar)).then((parser) => void parsers.set(grammar, parser));
      loading.set(grammar, promise);
      // What could not be loaded once may be the next time.
      promise.catch(() => loading.delete(grammar));
    }
    return promise;
  };
  const prepared = (id: string, grammar: string) => {
    const parser = parsers.get(grammar);
    if (!parser) throw new Error(`The language ${id} was not prepared.`);
    return parser;
  };
  const grammars = new Map<string, string>();
  const parse = new Map<string, (text: string, accessors: readonly string[]) => ReferenceTree>();
  for (const language of LANGUAGES) {
    const { ids, grammar } = language;
    const withAccessors = languageWith(language);
    for (const id of ids) {
      grammars.set(id, grammar);
      parse.set(
        id,
        (text, accessors) =>
          new SourceTree(prepared(id, grammar), withAccessors(accessors), literalsOf(id), text),
      );
    }
  }
  grammars.set("shellscript", SHELL);
  parse.set("shellscript", (text) => {
    const parser = prepared("shellscript", SHELL);
    return new NamesTree(text, {
      names: (whole) => parseShell(parser, whole),
      extract: (whole, span) => extractFromShell(parser, whole, span),
    });
  });
  for (const [id, file] of Object.entries(WITHOUT_GRAMMAR))
    parse.set(id, (text) => new NamesTree(text, file));
  return {
    supports: (languageId) => parse.has(languageId),
    async prepare(languageId) {
      const grammar = grammars.get(languageId);
      if (grammar !== undefined) await parserFor(grammar);
    },
    parse: (languageId, text, { accessors = [] } = {}) => parse.get(languageId)?.(text, accessors),
  };
}

async function parserOf(grammar: Promise<Uint8Array>): Promise<Parser> {
  return new Parser().setLanguage(await Grammar.load(await grammar));
}

/** The language with accessors as further roots: the same object for the same accessors as the last time. */
function languageWith(language: Language): (accessors: readonly string[]) => Language {
  let known = { accessors: "", language };
  return (accessors) => {
    const text = accessors.join("\n");
    if (text !== known.accessors) {
      const roots = [...language.roots, ...accessors.flatMap(accessorRoots)];
      known = { accessors: text, language: { ...language, roots } };
    }
    return known.language;
  };
}

function namesInEnvFile(text: string): readonly NameInFile[] {
  const read = envFileExpansions(text).map(({ name, start, end, hasDefault }): NameInFile => ({
    name,
    start,
    end,
    form: ".env ${X}",
    access: "read",
    ...(hasDefault && { hasDefault }),
  }));
  return [...parseEnvFile(text).map(giving(".env")), ...read].toSorted((a, b) => a.start - b.start);
}

function namesInDockerfile(text: string): readonly NameInFile[] {
  const parsed = parseDockerfile(text);
  const given = parsed.map((name) => giving(`Dockerfile ${name.by}`)(name));
  const read = dockerfileReads(text, new Set(parsed.map(({ name }) => name))).map(
    ({ name, start, end }): NameInFile => ({
      name,
      start,
      end,
      form: "Dockerfile $X",
      access: "read",
    }),
  );
  return [...given, ...read].toSorted((a, b) => a.start - b.start);
}

/** A name to which a file gives a value. */
function giving(form: string): (given: GivenName) => NameInFile {
  return ({ name, start, end }) => ({ name, start, end, form, access: "write" });
}
