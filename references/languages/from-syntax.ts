import type { Language } from "../language.ts";
import type { Shape } from "../shape.ts";
import { namesBy } from "./syntax-names.ts";
import { usesBy } from "./syntax-uses.ts";
import { valuesBy } from "./syntax-values.ts";
import type { Syntax } from "./syntax.ts";

/** The language that the tables describe. What its modules export is followed into other files where they say so. */
export function languageFrom(syntax: Syntax): Language {
  const names = namesBy(syntax);
  const values = valuesBy(syntax, names);
  return {
    ids: syntax.ids,
    grammar: syntax.grammar,
    roots: syntax.roots,
    modules: syntax.modules ?? {},
    ...names,
    ...usesBy(syntax),
    ...values,
    importsOf: (specifier) => syntax.importsOf?.(specifier) ?? [],
    importOf: (leaf) => syntax.importOf?.(leaf),
    exportedAs: (leaf) => {
      const scope = syntax.exportsAll ? names.declarationOf(leaf)?.scope : undefined;
      return scope && !scope.parent ? leaf.text : undefined;
    },
    constantsIn: (known, root) => {
      const { leaves, from } = syntax.exported?.(root) ?? { leaves: [], from: [] };
      const found = leaves.flatMap((leaf): [string, Shape][] => {
        const constant = values.constantOf(leaf, known)?.value;
        return constant === undefined ? [] : [[leaf.text, { constant }]];
      });
      return { exports: Object.fromEntries(found), from };
    },
  };
}
