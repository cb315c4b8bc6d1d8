import type { Language } from "../language.ts";
import { namesBy } from "./syntax-names.ts";
import { usesBy } from "./syntax-uses.ts";
import { valuesBy } from "./syntax-values.ts";
import type { Syntax } from "./syntax.ts";

/** The language that the tables describe. Its modules export nothing that we follow into other files. */
export function languageFrom(syntax: Syntax): Language {
  const names = namesBy(syntax);
  return {
    ids: syntax.ids,
    grammar: syntax.grammar,
    roots: syntax.roots,
    modules: syntax.modules ?? {},
    ...names,
    ...usesBy(syntax),
    ...valuesBy(syntax, names),
    importsOf: (specifier) => syntax.importsOf?.(specifier) ?? [],
    importOf: () => undefined,
    exportedAs: () => undefined,
    constantsIn: () => ({ exports: {}, from: [] }),
  };
}
