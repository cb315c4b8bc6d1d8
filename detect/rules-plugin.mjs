/**
 * The rules as they are built, so that they load in half the time. Their examples, `hits` and `misses`, which serve the
 * tests and the pages, are left out; and the vendors' list takes what each file exports one by one, for of a file as a
 * whole a bundler makes an object with a function for each export.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseSync, Visitor } from "oxc-parser";

const RULES = /[\\/]detect[\\/]rules[\\/][^\\/]+\.ts$/;
const EXAMPLES = new Set(["hits", "misses"]);

/** @returns {import("esbuild").Plugin} */
export function esbuildRules() {
  return {
    name: "rules",
    setup(build) {
      build.onLoad({ filter: RULES }, ({ path: file }) => {
        const text = readFileSync(file, "utf8");
        const contents =
          path.basename(file) === "index.ts"
            ? oneByOne(text, (vendor) => readFileSync(path.join(path.dirname(file), vendor), "utf8"))
            : withoutExamples(text);
        return { contents, loader: "ts" };
      });
    },
  };
}

/** The text of a vendor's file with an empty list in the place of each. */
export function withoutExamples(text) {
  const values = [];
  new Visitor({
    Property({ key, value, shorthand }) {
      if (EXAMPLES.has(key.name) && !shorthand) values.push(value);
    },
  }).visit(parseSync("rules.ts", text).program);
  return values.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}[]${rest.slice(end)}`, text);
}

/** `import * as ably from …` becomes `import { ablyKey as ably_ablyKey } from …; const ably = [ably_ablyKey];`. */
export function oneByOne(text, read) {
  return text.replaceAll(/^import \* as (\w+) from "([^"]+)";$/gm, (_, vendor, file) => {
    const { staticExports } = parseSync(file, read(file)).module;
    const names = staticExports
      .flatMap(({ entries }) => entries)
      .filter(({ isType }) => !isType)
      .map(({ exportName }) => exportName.name);
    const imports = names.map((name) => `${name} as ${vendor}_${name}`);
    const values = names.map((name) => `${vendor}_${name}`);
    return `import { ${imports.join(", ")} } from "${file}"; const ${vendor} = [${values.join(", ")}];`;
  });
}
