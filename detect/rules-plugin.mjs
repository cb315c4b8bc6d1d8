/**
 * The rules as they are built, so that a scan starts at once: detect/rules.ts gives way to a module in which the tables
 * are ready made, and a vendor's rules are made when one of them is first asked for. Their examples, `hits` and
 * `misses`, which serve the tests and the pages, are left out.
 *
 * The tests load the vendors' files as one module: more than a thousand of them take longer than most tests.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { packTables } from "./packed-tables.ts";

const RULES = /[\\/]detect[\\/]rules\.ts$/;
const VENDORS = /[\\/]detect[\\/]rules[\\/]index\.ts$/;
/** Not in the import itself: a configuration of tests that names this plugin is bundled, and would take all rules in. */
const SOURCE = { rules: "./rules.ts", vendors: "./rules/index.ts" };
const EXAMPLES = new Set(["hits", "misses"]);

/** @returns {import("esbuild").Plugin} */
export function esbuildRules() {
  let contents;
  return {
    name: "rules",
    setup(build) {
      build.onLoad({ filter: RULES }, async () => ({
        contents: await (contents ??= builtRules()),
        loader: "ts",
      }));
    },
  };
}

/** @returns {import("vitest/config").ViteUserConfig["plugins"][number]} */
export function viteRules() {
  return {
    name: "rules",
    load(id) {
      if (!VENDORS.test(id)) return undefined;
      const index = readFileSync(id, "utf8");
      for (const { file } of vendorsOf(index)) this.addWatchFile(inFolder(file));
      return inOneModule(index, read);
    },
    // Vitest keeps what modules were made into, and looks at index.ts alone to see whether that still holds.
    configureVitest: ({ defineCacheKeyGenerator }) =>
      defineCacheKeyGenerator(({ id, sourceCode }) =>
        VENDORS.test(id)
          ? vendorsOf(sourceCode)
              .map(({ file }) => read(file))
              .join("\n")
          : undefined,
      ),
  };
}

const inFolder = (file) => path.join(import.meta.dirname, "rules", file);
const read = (file) => readFileSync(inFolder(file), "utf8");

/** The module that stands in the place of detect/rules.ts. */
async function builtRules() {
  const { RULES: rules, ruleTables } = await import(SOURCE.rules);
  const { VENDORS: vendors } = await import(SOURCE.vendors);
  const known = new Set(rules);
  const names = vendors.map((vendor) => Object.keys(vendor).filter((name) => known.has(vendor[name])));
  const { filter, ...tables } = packTables(ruleTables(), rules.length);
  return `
    import { genericKey, genericPassword } from "./generic.ts";
    import { unpackTables } from "./packed-tables.ts";
    import { rulesOnDemand } from "./rules-on-demand.ts";
    ${onDemand(read("index.ts"), (file) => withoutExamples(read(file)), names)}
    export const { ruleAt, ruleById } = rulesOnDemand(
      ${JSON.stringify(rules.map(({ id }) => id).join(" "))}.split(" "),
      [...GROUPS, { count: 2, make: () => [genericPassword, genericKey] }],
    );
    // Not in the function: what compile caches hold is the module's own code.
    const TABLES = ${JSON.stringify({ ...tables, filter: { ...filter, bytes: undefined } })};
    const WORDS = "${Buffer.from(filter.bytes).toString("base64")}";
    export const ruleTables = () => unpackTables({
      ...TABLES,
      filter: { ...TABLES.filter, bytes: Buffer.from(WORDS, "base64") },
    });
  `;
}

/** Groups of rules as rules-on-demand.ts takes them; `names` are those of each vendor's rules. */
export function onDemand(index, read, names) {
  const { imports, vendors } = inFunctions(index, read, "./rules/");
  const groups = vendors.map(
    ({ make }, at) => `{ count: ${names[at].length}, make: ${make(`[${names[at].join(", ")}]`)} }`,
  );
  return `${imports}\nconst GROUPS = [\n${groups.join(",\n")},\n];`;
}

/** The module that lists the vendors, with their files in it. */
export function inOneModule(index, read) {
  const { imports, vendors } = inFunctions(index, read, "./");
  const values = vendors.map(
    ({ name, exports, make }) => `const ${name} = (${make(`{ ${exports.join(", ")} }`)})();`,
  );
  return `${imports}\n${values.join("\n")}\n${index.replaceAll(IMPORT, "")}`;
}

/** `import * as ably from "./ably.ts";` */
const IMPORT = /^import \* as (\w+) from "\.\/([^"]+)";\n/gm;

const vendorsOf = (index) => Array.from(index.matchAll(IMPORT), ([, name, file]) => ({ name, file }));

/**
 * Each vendor's file as a function that makes what it exports, in the order of the index; what they import stands
 * once for all of them. Files whose rules other modules name stay modules, so that there is but one of each rule.
 * @param folder where the rules are, seen from the module that is made
 */
function inFunctions(index, read, folder) {
  const imported = new Map();
  const wholes = [];
  const vendors = vendorsOf(index).map(({ name, file }) => {
    const text = read(file);
    const { imports, exports, body } = partsOf(text);
    if (text.includes(": FileRule")) {
      wholes.push(`import * as ${name}Module from "${folder}${file}";`);
      return { name, exports, make: inFunction(`\nconst { ${exports.join(", ")} } = ${name}Module;`) };
    }
    for (const { local, original, from } of imports) {
      const place = path.posix.join(folder, from);
      const line = `import { ${original} as ${local} } from "${place.startsWith(".") ? place : `./${place}`}";`;
      if ((imported.get(local) ?? line) !== line)
        throw new Error(`${local} of ${file} is something else elsewhere.`);
      imported.set(local, line);
    }
    return { name, exports, make: inFunction(body) };
  });
  return { imports: [...wholes, ...imported.values()].join("\n"), vendors };
}

const inFunction = (body) => (result) => `() => {${body}\nreturn ${result};\n}`;

/** What a module imports and exports, types aside, and its text without both. */
function partsOf(text) {
  const { program, module } = parseSync("vendor.ts", text);
  const imports = module.staticImports.flatMap(({ moduleRequest, entries }) =>
    entries
      .filter(({ isType }) => !isType)
      .map(({ localName, importName }) => ({
        local: localName.value,
        original: importName.name,
        from: moduleRequest.value,
      })),
  );
  const exports = module.staticExports
    .flatMap(({ entries }) => entries)
    .filter(({ isType }) => !isType)
    .map(({ exportName }) => exportName.name)
    .toSorted((a, b) => (a < b ? -1 : 1));
  const cuts = program.body.flatMap(({ type, start, end, declaration }) => {
    if (type === "ImportDeclaration") return [[start, end]];
    return type === "ExportNamedDeclaration" ? [[start, declaration.start]] : [];
  });
  return { imports, exports, body: without(text, cuts) };
}

/** The text of a vendor's file with an empty list in the place of each. */
export function withoutExamples(text) {
  const cuts = [];
  new Visitor({
    Property({ key, value, shorthand }) {
      if (EXAMPLES.has(key.name) && !shorthand) cuts.push([value.start, value.end]);
    },
  }).visit(parseSync("vendor.ts", text).program);
  return without(text, cuts, "[]");
}

const without = (text, cuts, instead = "") =>
  cuts.reduceRight((rest, [start, end]) => rest.slice(0, start) + instead + rest.slice(end), text);
