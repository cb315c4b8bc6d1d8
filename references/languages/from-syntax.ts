import type { Node } from "web-tree-sitter";
import type { Language } from "../language.ts";
import { members, type Shape } from "../shape.ts";
import { namesBy } from "./syntax-names.ts";
import { usesBy } from "./syntax-uses.ts";
import { valuesBy } from "./syntax-values.ts";
import type { Exported, Syntax } from "./syntax.ts";

const NOTHING: Exported = { leaves: [], holders: [], from: [] };

/** The language that the tables describe. What its modules export is followed into other files where they say so. */
export function languageFrom(syntax: Syntax): Language {
  const names = namesBy(syntax);
  const values = valuesBy(syntax);
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
    originsIn: (root) => syntax.originsIn?.(root) ?? (() => []),
    exportedAs: (leaf) => {
      const scope = syntax.exports?.(leaf) ? names.declarationOf(leaf)?.scope : undefined;
      return scope && !scope.parent ? leaf.text : undefined;
    },
    constantsIn: (known, root) => {
      const { leaves, holders, from } = syntax.exported?.(root) ?? NOTHING;
      const textsOf = (all: readonly Node[]): Record<string, Shape> =>
        Object.fromEntries(
          all.flatMap((leaf): [string, Shape][] => {
            const constant = values.constantOf(leaf, known)?.value;
            return constant === undefined ? [] : [[leaf.text, { constant }]];
          }),
        );
      const held = holders.flatMap(({ leaf, leaves: inner }): [string, Shape][] => {
        const texts = textsOf(inner);
        return Object.keys(texts).length === 0 ? [] : [[leaf.text, members(texts)]];
      });
      return { exports: { ...textsOf(leaves), ...Object.fromEntries(held) }, from };
    },
  };
}
