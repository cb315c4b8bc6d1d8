import type { Node } from "web-tree-sitter";
import { ancestors } from "../ancestors.ts";
import type { Language, Root } from "../language.ts";
import { environment, members, naming, SECRETS_CLIENT, type Shape } from "../shape.ts";
import { assignedIn, declarationOf, functionOf, isField, patternOf } from "./ecmascript-declarations.ts";
import { argumentOf, elementsOf, keysIn, listIn } from "./ecmascript-arguments.ts";
import { constantOf } from "./ecmascript-constants.ts";
import { contextOf, useOf } from "./ecmascript-expressions.ts";
import { constantsIn } from "./ecmascript-exports.ts";
import { checkedAt } from "./ecmascript-schemas.ts";
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

const ENV_VAR = members({ get: naming("env.get", "read") });

const NODE_PROCESS = members({ env: PROCESS_ENV, default: PROCESS });

/** A test's own variables. */
const VITEST = members({ stubEnv: naming("vi.stubEnv", "write") });

const MODULES: Readonly<Record<string, Shape>> = {
  process: NODE_PROCESS,
  "node:process": NODE_PROCESS,
  bun: BUN,
  "env-var": members({ get: naming("env.get", "read"), default: ENV_VAR }),
  vite: members({ loadEnv: { returns: environment("loadEnv()") } }),
  vitest: members({ vi: VITEST }),
  "astro:env/server": {
    ...environment("astro:env"),
    members: { getSecret: naming("getSecret", "read") },
  },
  "astro:env/client": environment("astro:env"),
  "cloudflare:workers": members({ env: PROCESS_ENV }),
  // SvelteKit's: with `static` each import is a variable, with `dynamic` the environment is imported.
  "$env/static/private": environment("$env/static/private"),
  "$env/static/public": environment("$env/static/public"),
  "$env/dynamic/private": members({ env: PROCESS_ENV }),
  "$env/dynamic/public": members({ env: PROCESS_ENV }),
};

/** NestJS's: its keys are names of variables, or paths in what the program has made of them. */
const CONFIG_KEY = naming("ConfigService.get", "read", {
  variablesOnly: true,
  fallback: { position: 1, keywords: [] },
});
const CONFIG_SERVICE = members({ get: CONFIG_KEY, getOrThrow: CONFIG_KEY });

const ROOTS: readonly Root[] = [
  ...Object.entries(RUNTIME).map(([word, shape]) => ({ word, shape })),
  { word: "globalThis", shape: GLOBAL_THIS },
  { word: "global", shape: GLOBAL_THIS },
  { word: "meta", shape: members({ env: environment("import.meta.env") }), at: importMeta },
  { word: "Netlify", shape: members({ env: DENO_ENV }) },
  { word: "ConfigService", shape: CONFIG_SERVICE, typed: typedSo },
  { word: "ProcessEnv", shape: PROCESS_ENV, typed: typedSo },
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
  keysIn,
  listIn,
  checkedAt,
  assignedIn,
  functionOf,
  importsOf,
  importOf,
  originsIn: () => () => [],
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

/** `config: ConfigService` of a parameter, and of a field of the class. */
function typedSo(leaf: Node): Node | undefined {
  for (const around of ancestors(leaf)) {
    if (/^(?:required|optional)_parameter$/.test(around.type))
      return around.childForFieldName("pattern") ?? undefined;
    if (!/^(?:type_annotation|generic_type|nested_type_identifier)$/.test(around.type)) return undefined;
  }
  return undefined;
}

/** `const { secrets } = context` and `const { secrets: vault } = context`. */
function takenFromAnything(leaf: Node): Node | undefined {
  if (leaf.type === "shorthand_property_identifier_pattern") return leaf;
  const parent = leaf.parent;
  const isPatternKey = parent?.type === "pair_pattern" && isField(parent, "key", leaf);
  return isPatternKey ? (parent.childForFieldName("value") ?? undefined) : undefined;
}
