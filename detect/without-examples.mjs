/**
 * Leaves the rules' examples out of what is built: `hits` and `misses` are there for the tests and the pages, and to
 * put them together takes a third of the time in which the rules are loaded.
 */
import { readFileSync } from "node:fs";
import { parseSync, Visitor } from "oxc-parser";

const RULES = /[\\/]detect[\\/]rules[\\/][^\\/]+\.ts$/;
const EXAMPLES = new Set(["hits", "misses"]);

/** @returns {import("esbuild").Plugin} */
export function esbuildWithoutExamples() {
  return {
    name: "without-examples",
    setup(build) {
      build.onLoad({ filter: RULES }, ({ path }) => ({
        contents: withoutExamples(path, readFileSync(path, "utf8")),
        loader: "ts",
      }));
    },
  };
}

/** The text of a vendor's file with an empty list in the place of each. */
export function withoutExamples(file, text) {
  const values = [];
  new Visitor({
    Property({ key, value, shorthand }) {
      if (EXAMPLES.has(key.name) && !shorthand) values.push(value);
    },
  }).visit(parseSync(file, text).program);
  return values.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}[]${rest.slice(end)}`, text);
}
