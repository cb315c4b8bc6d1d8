import { checkReferences } from "../marked-source.ts";
import { engineFromNodeModules } from "../engine.ts";

const engine = await engineFromNodeModules();

/** What a test asks of a language: that exactly the marked names are references, and what is said of each. */
export function inLanguage(language: string) {
  return {
    check: (source: string): void => checkReferences(engine, language, source),
    /** A line for each reference: name, form, access, and whether there is a default. */
    forms: (source: string): string[] => {
      const tree = engine.parse(language, source)!;
      const found = tree
        .references()
        .map(({ name, form, access, hasDefault, setScope }) =>
          [
            name,
            form,
            access,
            ...(hasDefault ? ["has a default"] : []),
            ...(setScope ? [`in ${setScope.value}`] : []),
          ].join(", "),
        );
      tree.dispose();
      return found;
    },
  };
}
