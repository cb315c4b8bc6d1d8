import { CLASS_LANGUAGES, classesIn, type ClassLanguage } from "./class-files.ts";

/** The languages whose modules give names to each other, as far as we follow them. */
export type ModuleLanguage = "ecmascript" | "python" | "go" | ClassLanguage;

/** What stands for the other files of a package of Go: the word with which each of them begins. */
export const OWN_PACKAGE = "package";

/** A module as a text names it: `./env`, `.config`, and, where the language can mean modules by them, what is taken of it. */
export interface Specifier {
  readonly text: string;
  /** `from app import config` may take a module that is called so. */
  readonly taken: readonly string[];
}

/** The modules that a specifier may mean. */
export function modulesOf({ text, taken }: Specifier): string[] {
  return [text, ...taken.map((name) => submodule(text, name))];
}

export function submodule(specifier: string, name: string): string {
  return specifier.endsWith(".") ? `${specifier}${name}` : `${specifier}.${name}`;
}

const ECMASCRIPT = new Set([
  "javascript",
  "javascriptreact",
  "typescript",
  "typescriptreact",
  "vue",
  "svelte",
]);

export function moduleLanguageOf(languageId: string | undefined): ModuleLanguage | undefined {
  if (languageId === "python" || languageId === "go") return languageId;
  const byClass = CLASS_LANGUAGES.find((language) => language === languageId);
  if (byClass) return byClass;
  return languageId !== undefined && ECMASCRIPT.has(languageId) ? "ecmascript" : undefined;
}

/**
 * The modules that a text names, without a parse: more than it imports, for comments are not told apart. It is asked of
 * every file, and answered in a small part of what a parse takes.
 */
export function specifiersIn(language: ModuleLanguage, text: string): readonly Specifier[] {
  if (language === "go") return goSpecifiers(text);
  if (language === "python") return pythonSpecifiers(text);
  if (language === "ecmascript") return ecmascriptSpecifiers(text);
  return classesIn(text).map((name) => ({ text: name, taken: [] }));
}

const GO_IMPORT = /^import\s*(?:\((?<many>[^)]*)\)|(?<one>[^\n(]*))/gm;

/** The own package, and the paths of those that are no part of Go's library, as most paths with a dot or a slash are. */
function goSpecifiers(text: string): Specifier[] {
  const lists = Array.from(text.matchAll(GO_IMPORT), ({ groups }) => groups!.many ?? groups!.one ?? "");
  const paths = lists.flatMap((list) => Array.from(list.matchAll(/"([^"\n]+)"/g), ([, path]) => path!));
  const found = new Set([OWN_PACKAGE, ...paths.filter((path) => path.includes("/"))]);
  return [...found].map((specifier) => ({ text: specifier, taken: [] }));
}

const ECMASCRIPT_IMPORT =
  /\b(?:from|import|require)\s*\(?\s*(?:"(?<double>[^"\n\\]+)"|'(?<single>[^'\n\\]+)')/g;

function ecmascriptSpecifiers(text: string): Specifier[] {
  const found = new Set<string>();
  for (const { groups } of text.matchAll(ECMASCRIPT_IMPORT)) found.add(groups!.double ?? groups!.single!);
  return [...found].map((specifier) => ({ text: specifier, taken: [] }));
}

const PYTHON_FROM =
  /^[ \t]*from[ \t]+(?<from>\.*[\w.]*)[ \t]+import[ \t]+(?:\((?<many>[^)]*)\)|(?<few>[^\n;#]*))/gm;
const PYTHON_IMPORT = /^[ \t]*import[ \t]+(?<all>[\w., \t]+)/gm;

function pythonSpecifiers(text: string): Specifier[] {
  const from = Array.from(text.matchAll(PYTHON_FROM), ({ groups }) => ({
    text: groups!.from!,
    taken: (groups!.many ?? groups!.few ?? "").split(",").flatMap((part) => /\w+/.exec(part)?.[0] ?? []),
  }));
  const whole = Array.from(text.matchAll(PYTHON_IMPORT), ({ groups }) =>
    groups!.all!.split(",").flatMap((part) => /[\w.]+/.exec(part)?.[0] ?? []),
  );
  return [...from, ...whole.flat().map((specifier) => ({ text: specifier, taken: [] }))];
}
