import type { Node } from "web-tree-sitter";
import type { Language, Root } from "../language.ts";
import { environment, members, naming, SECRETS_CLIENT, type Shape } from "../shape.ts";
import { assignedIn, declarationOf, functionOf, isField, patternOf } from "./ecmascript-declarations.ts";
import { argumentOf, elementsOf } from "./ecmascript-arguments.ts";
import { constantOf } from "./ecmascript-constants.ts";
import { contextOf, useOf } from "./ecmascript-expressions.ts";
import { constantsIn } from "./ecmascript-exports.ts";
import { exportedAs, importOf, importsOf } from "./ecmascript-modules.ts";
import { unitOf } from "./ecmascript-units.ts";

const PROCESS_ENV = environment("process.env");
const PROCESS = members({ env: PROCESS_ENV });
const BUN = members({ env: environment("Bun.env") });
const DENO_ENV = members({
  get: naming("Deno.env.get", "read"),
  has: naming("Deno.env.has", "read"),
  set: naming("Deno.env.set", "write"),
  delete: naming("Deno.env.delete", "write"),
  toObject: { returns: environment("Deno.env.toObject()") },
});
const RUNTIME = { process: PROCESS, Bun: BUN, Deno: members({ env: DENO_ENV }) };
const GLOBAL_THIS = members(RUNTIME);

const NODE_PROCESS = members({ env: PROCESS_ENV, default: PROCESS });

const MODULES: Readonly<Record<string, Shape>> = {
  process: NODE_PROCESS,
  "node:process": NODE_PROCESS,
  bun: BUN,
  "cloudflare:workers": members({ env: PROCESS_ENV }),
  // SvelteKit's: with `static` each import is a variable, with `dynamic` the environment is imported.
  "$env/static/private": environment("$env/static/private"),
  "$env/static/public": environment("$env/static/public"),
  "$env/dynamic/private": members({ env: PROCESS_ENV }),
  "$env/dynamic/public": members({ env: PROCESS_ENV }),
};

const ROOTS: readonly Root[] = [
  ...Object.entries(RUNTIME).map(([word, shape]) => ({ word, shape })),
  { word: "globalThis", shape: GLOBAL_THIS },
  { word: "global", shape: GLOBAL_THIS },
  { word: "meta", shape: members({ env: environment("import.meta.env") }), at: importMeta },
  { word: "secrets", shape: SECRETS_CLIENT, at: memberOfAnything, target: takenFromAnything },
];

/** What JavaScript and TypeScript, with and without JSX, have in common: all but the grammar. */
export const ECMASCRIPT = {
  roots: ROOTS,
  modules: MODULES,
  isUse: (leaf) => leaf.type === "identifier" || leaf.type === "shorthand_property_identifier",
  unitOf,
  declarationOf,
  useOf,
  patternOf,
  contextOf,
  constantOf,
  argumentOf,
  elementsOf,
  assignedIn,
  functionOf,
  importsOf,
  importOf,
  originsOf: () => [],
  exportedAs,
  constantsIn,
} as const satisfies Partial<Language>;

function importMeta(leaf: Node): Node | undefined {
  const parent = leaf.parent;
  return parent?.type === "meta_property" ? parent : undefined;
}

function memberOfAnything(leaf: Node): Node | undefined {
  const parent = leaf.parent;
  return parent?.type === "member_expression" && isField(parent, "property", leaf) ? parent : undefined;
}

/** `const { secrets } = context` and `const { secrets: vault } = context`. */
function takenFromAnything(leaf: Node): Node | undefined {
  if (leaf.type === "shorthand_property_identifier_pattern") return leaf;
  const parent = leaf.parent;
  const isPatternKey = parent?.type === "pair_pattern" && isField(parent, "key", leaf);
  return isPatternKey ? (parent.childForFieldName("value") ?? undefined) : undefined;
}
