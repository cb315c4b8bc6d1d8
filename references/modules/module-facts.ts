import type { ReferenceTree } from "../engine.ts";
import type { Exports } from "../shape.ts";
import { moduleLanguageOf, specifiersIn, type ModuleLanguage, type Specifier } from "./specifiers.ts";

/** What a file has to do with modules, as plain data: another thread may have read it. */
export interface ModuleFacts {
  readonly language: ModuleLanguage;
  /** The modules that it names. */
  readonly specifiers: readonly Specifier[];
  readonly exports: Exports;
  /** Its constants are among them. */
  readonly givesConstants: boolean;
  /** Specifiers of the modules whose constants would tell more names. */
  readonly wanted: readonly string[];
}

/**
 * Of a text whose tree was linked. Undefined where the language's modules are not followed.
 * @param isWanted the file's constants are asked for
 */
export function moduleFactsOf(
  languageId: string,
  text: string,
  tree: ReferenceTree,
  isWanted: boolean,
): ModuleFacts | undefined {
  const language = moduleLanguageOf(languageId);
  if (!language) return undefined;
  const constants = isWanted ? tree.constants() : undefined;
  return {
    language,
    specifiers: specifiersIn(language, text),
    exports: { ...constants?.exports, ...tree.exports() },
    givesConstants: isWanted,
    wanted: [...new Set([...tree.wanted(), ...(constants?.from ?? [])])],
  };
}
