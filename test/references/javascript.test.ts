import { describe, expect, test } from "vitest";
import { checkReferences } from "./marked-source.ts";
import { engineFromNodeModules } from "./engine.ts";

const engine = await engineFromNodeModules({ accessors: ["config.get", "env"] });

/** Exactly the marked names are references, in each language whose grammar can read the source. */
function check(
  source: string,
  languages = ["javascript", "javascriptreact", "typescript", "typescriptreact"],
): void {
  for (const language of languages) checkReferences(engine, language, source);
}
const checkTypeScript = (source: string): void => check(source, ["typescript", "typescriptreact"]);

function describeReferences(source: string, language = "typescript"): unknown[] {
  const tree = engine.parse(language, source)!;
  const references = tree
    .references()
    .map(({ start, end, ...rest }) => ({ ...rest, text: source.slice(start, end) }));
  tree.dispose();
  return references;
}

describe("process.env", () => {
  test("a member is a reference", () => check("const a = process.env.‹API_KEY›;"));
  test("so is a string index", () => check(`const a = process.env["‹API_KEY›"];`));
  test("and a name that is no identifier", () => check(`const a = process.env['‹api-key.v2›'];`));
  test("and a template without expressions", () => check("const a = process.env[`‹API_KEY›`];"));
  test("a template with an expression has no known name", () => check("process.env[`API_${x}`];"));
  test("optional chaining changes nothing", () => check("process?.env?.‹A›; process.env?.['‹B›'];"));
  test("process may be indexed as well", () => check(`process["env"].‹A›; process["env"]["‹B›"];`));
  test("globalThis and global lead to it", () =>
    check("globalThis.process.env.‹A›; global.process?.env.‹B›;"));
  test("parentheses and fallbacks are passed through", () =>
    check("(process.env).‹A›; (process.env ?? {}).‹B›; (globalThis.process || {}).env.‹C›;"));
  test("a guard before it is passed through", () =>
    check("(typeof process !== 'undefined' && process.env).‹A›; (x ? process.env : {}).‹B›;"));
  test("a use in JSX counts", () =>
    check("<a href={process.env.‹URL›}>{process.env.‹TEXT›}</a>;", [
      "javascript",
      "javascriptreact",
      "typescriptreact",
    ]));
  test("a use within a template counts", () =>
    check("`${process.env.‹HOST›}:${process.env['‹PORT_NUMBER›']}`;"));
  test("TypeScript's assertions are passed through", () =>
    checkTypeScript(
      "process.env.‹A›!; process.env.‹B› as string; (process.env as any).‹C›; process.env!.‹D›; (process.env satisfies object).‹E›;",
    ));
  test("an assertion in angle brackets too", () => check("(<any>process.env).‹A›;", ["typescript"]));
  test("a membership check names it", () =>
    check(`if ("‹A›" in process.env) {} process.env.hasOwnProperty("‹B›");`));
  test("methods that every object has are no secrets", () =>
    check("process.env.toString(); process.env.hasOwnProperty;"));
  test("the type of the environment is no reference", () =>
    checkTypeScript("type Env = typeof process.env; declare const e: NodeJS.ProcessEnv;"));
});

describe("what does not count", () => {
  test("comments", () => check("// process.env.A\n/* process.env.B */ /** process.env.C */"));
  test("strings and templates", () =>
    check("'process.env.A'; \"process.env.B\"; `process.env.C`; /process.env.D/;"));
  test("text in JSX", () => check("<p>process.env.A</p>;", ["javascriptreact", "typescriptreact"]));
  test("members called env of other objects", () =>
    check("req.env.A; this.env.B; process.environment.C; my.process.env.D;"));
  test("a parameter called process", () =>
    check("function f(process) { return process.env.A; } process.env.‹B›;"));
  test("a local variable called process", () =>
    check("{ const process = {}; process.env.A; } process.env.‹B›;"));
  test("a var is the whole function's", () =>
    check("function f() { process.env.A; if (x) { var process = y; } } process.env.‹B›;"));
  test("an import called process from elsewhere", () =>
    check(`import process from "./mine"; process.env.A;`));
  test("a caught, looped, destructured, declared process", () =>
    check(
      "try {} catch (process) { process.env.A } for (const process of x) process.env.B; (({ process }) => process.env.C)(); (function process() { process.env.D })();",
    ));
  test("a declaration of the runtime's own process hides nothing", () =>
    checkTypeScript(
      "declare const process: { env: any }; declare global { var process: any } process.env.‹A›;",
    ));
  test("nor do parameters of types and overloads", () =>
    checkTypeScript(
      "declare function f(process: any): void; type F = (process: any) => void; interface I { m(process: any): void } process.env.‹A›;",
    ));
});

describe("destructuring", () => {
  test("names, renames, defaults, string keys", () =>
    check(`const { ‹A›, ‹B›: b, ‹C› = "x", ‹D›: d = "y", "‹e-f›": e, ["‹G›"]: g } = process.env;`));
  test("the rest stands for the environment", () => check("const { ‹A›, ...rest } = process.env; rest.‹B›;"));
  test("nested in process", () =>
    check("const { env: { ‹A›, ‹B›: b } } = process; const { process: { env: { ‹C› } } } = globalThis;"));
  test("in an assignment", () => check("let A; ({ ‹A› } = process.env);"));
  test("in a parameter's default", () =>
    check("function f({ ‹A›, ‹B› = 1 } = process.env) {} ((x, { ‹C› } = process.env) => x)();"));
  test("of something else does not count", () =>
    check("const { A } = config; const { env: { B } } = config;"));
});

describe("aliases", () => {
  test("a variable", () =>
    check("const env = process.env; env.‹A›; env['‹B›']; const { ‹C› } = env; '‹D›' in env;"));
  test("of process", () => check("const p = process; p.env.‹A›; const { env } = p; env.‹B›;"));
  test("a destructured env, renamed", () =>
    check("const { env } = process; env.‹A›; const { env: e = {} } = process; e.‹B›;"));
  test("an import of node:process", () => check(`import { env } from "node:process"; env.‹A›;`));
  test("an import of process by default and as a whole", () =>
    check(
      `import proc, { env as e } from "process"; import * as all from "node:process"; proc.env.‹A›; e.‹B›; all.env.‹C›;`,
    ));
  test("a required process", () =>
    check(`require("process").env.‹A›; const { env } = require("node:process"); env.‹B›;`));
  test("an awaited import", () => check(`const { env } = await import("node:process"); env.‹A›;`));
  test("TypeScript's import of a required module", () =>
    checkTypeScript(`import p = require("process"); p.env.‹A›;`));
  test("a parameter's default", () => check("function f(env = process.env) { return env.‹A›; }"));
  test("an alias of an alias", () => check("const a = process.env; const b = a; b.‹A›;"));
  test("is hidden by an inner name", () =>
    check("const env = process.env; function f(env) { env.A } { let env = {}; env.B } env.‹C›;"));
  test("does not reach out of its scope", () =>
    check("function f() { const env = process.env; env.‹A› } env.B;"));
  test("assigned later", () => check("let env; env = process.env; env.‹A›;"));
  test("holds no more after another assignment", () =>
    check("let env = process.env; env.‹A›; env = {}; env.B; env = process.env; env.‹C›;"));
  test("may hold after an assignment in a branch", () =>
    check(
      "let env = {}; if (x) { env = process.env; } env.‹A›; let e = process.env; if (x) { e = {}; e.B; } e.‹C›;",
    ));
  test("assigned within a function counts there", () =>
    check("function f(env) { env.A; env = process.env; env.‹B›; } function g(env = {}) { return env.C; }"));
  test("may hold in another function", () =>
    check("let env = {}; function use() { env.‹A›; } env = process.env;"));
});

describe("names in constants", () => {
  test("a const", () => check(`const NAME = "API_KEY"; process.env[‹NAME›];`));
  test("a member of a const object", () =>
    check(`const KEYS = { api: "API_KEY" }; process.env[‹KEYS.api›];`));
  test("an enum", () => checkTypeScript(`enum Keys { Api = "API_KEY" } process.env[‹Keys.Api›];`));
  test("a static field, of a class that has a name or is given one", () =>
    check(
      `class Keys { static api = "A"; static read() { return process.env[‹this.api›]; } } process.env[‹Keys.api›];
       const Other = class { static b = "B" }; process.env[‹Other.b›];`,
    ));
  test("a field that only its own class can write to, and does not", () =>
    checkTypeScript(
      `class A { #key = "A"; private readonly other = "B"; open = "C"; private set = "D";
         read() { return [process.env[‹this.#key›], list.map(() => process.env[‹this.other›]), process.env[this.open]]; }
         change() { this.set = "E"; return process.env[this.set]; }
         inner() { return { other: "X", f() { return process.env[this.other]; } }; } }`,
    ));
  test("a member that a spread brings; the last one counts", () =>
    check(
      `const base = { a: "A", b: "B" }; const all = { ...base, b: "C" }; process.env[‹all.a›]; process.env[‹all.b›];
       const back = { b: "X", ...base }; process.env[‹back.b›];`,
    ));
  test("no member that an unknown spread may have in its place", () =>
    check(
      `const all = { a: "A", ...f(), b: "B" }; process.env[all.a]; process.env[‹all.b›]; process.env[all.c];`,
    ));
  test("what is taken out of a const object", () =>
    check(
      `const { a, b: c, d = "D" } = { a: "A", b: "B" }; process.env[‹a›]; process.env[‹c›]; process.env[d];`,
    ));
  test("a sum", () => check(`const PREFIX = "APP_"; process.env[‹PREFIX + "KEY"›];`));
  test("a let, a parameter or an inner name has no known value", () =>
    check(`let a = "A"; process.env[a]; function f(b) { process.env[b] }`));
  test("the reference tells where the name is spelled", () =>
    expect(describeReferences(`const NAME = "API_KEY"; process.env[NAME];`)).toMatchInlineSnapshot(`
      [
        {
          "access": "read",
          "form": "process.env[constant]",
          "name": "API_KEY",
          "spelledAt": {
            "end": 21,
            "start": 14,
          },
          "text": "NAME",
        },
      ]
    `));
});

describe("other runtimes", () => {
  test("import.meta.env", () =>
    check(
      `import.meta.env.‹VITE_A›; import.meta.env["‹VITE_B›"]; const { ‹VITE_C› } = import.meta.env; const { env } = import.meta; env.‹D›;`,
    ));
  test("Deno", () =>
    check(
      `Deno.env.get("‹A›"); Deno.env.has("‹B›"); Deno.env.set("‹C›", x); Deno.env.delete("‹D›"); Deno.env.toObject().‹E›; const { get } = Deno.env; get("‹F›");`,
    ));
  test("Bun", () => check(`Bun.env.‹A›; import { env } from "bun"; env.‹B›;`));
  test("SvelteKit's modules", () =>
    check(
      `import { ‹API_KEY›, ‹B› as b } from "$env/static/private"; import { env } from "$env/dynamic/public"; env.‹C›;`,
    ));
  test("Cloudflare's module", () => check(`import { env } from "cloudflare:workers"; env.‹A›;`));
});

describe("clients of vaults", () => {
  test("context.secrets", () =>
    check(`context.secrets.get("‹db_pass›"); fx_ef.context.secrets.set("‹token›", v, "project");`));
  test("v-secure", () =>
    check(
      `await client.secrets.get("‹A›"); client.secrets.batchGet(["‹B›", '‹C›']); client.secrets.create({ name: "‹D›", value: "x" });`,
    ));
  test("Ductape", () =>
    check(
      `ductape.secrets.fetch("‹A›"); ductape.secrets.create({ value: 1, key: "‹B›" }); ductape.secrets.update("‹C›", {}); ductape.secrets.revoke("‹D›"); ductape.secrets.delete("‹E›");`,
    ));
  test("destructured and aliased clients", () =>
    check(
      `const { secrets } = context; secrets.get("‹A›"); const vault = client.secrets; vault.fetch("‹B›");`,
    ));
  test("constants as names", () =>
    check(`const N = "A"; client.secrets.get(‹N›); client.secrets.get(unknown);`));
  test("a constant under the argument's own name", () =>
    check(
      `const key = "A"; client.secrets.get({ ‹key› }); const MAP = { key }; client.secrets.get(‹MAP.key›);`,
    ));
  test("other methods, and names that no vault accepts, do not count", () =>
    check(`client.secrets.has("A"); client.secrets.get("projects/1/secrets/x"); client.secrets.get();`));
});

describe("accessors of the code base", () => {
  test("by their whole name", () => check(`config.get("‹A›"); this.config?.get("‹B›"); env("‹C›", 1);`));
  test("nothing else of that name", () =>
    check(`other.get("A"); my.config.get("B"); x.env("C"); config.set("D");`));
});

describe("what a reference tells", () => {
  test("forms, access and defaults", () =>
    expect(
      describeReferences(`
        process.env.A; process.env["B"] ?? 1; process.env.C || ""; process.env.D = "x"; delete process.env.E;
        process.env.F ??= "x"; const { G, H: h = 1 } = process.env; const e = process.env; e.I; "J" in process.env;
        process.env.K! ?? 2; import.meta.env.L; await context.secrets.get("M") ?? 3; client.secrets.set("N", 1, "platform");
      `),
    ).toMatchInlineSnapshot(`
      [
        {
          "access": "read",
          "form": "process.env.X",
          "name": "A",
          "text": "A",
        },
        {
          "access": "read",
          "form": "process.env["X"]",
          "hasDefault": true,
          "name": "B",
          "text": "B",
        },
        {
          "access": "read",
          "form": "process.env.X",
          "hasDefault": true,
          "name": "C",
          "text": "C",
        },
        {
          "access": "write",
          "form": "process.env.X",
          "name": "D",
          "text": "D",
        },
        {
          "access": "write",
          "form": "process.env.X",
          "name": "E",
          "text": "E",
        },
        {
          "access": "write",
          "form": "process.env.X",
          "hasDefault": true,
          "name": "F",
          "text": "F",
        },
        {
          "access": "read",
          "form": "destructuring",
          "name": "G",
          "text": "G",
        },
        {
          "access": "read",
          "form": "destructuring",
          "hasDefault": true,
          "name": "H",
          "text": "H",
        },
        {
          "access": "read",
          "form": "alias",
          "name": "I",
          "text": "I",
        },
        {
          "access": "read",
          "form": ""X" in process.env",
          "name": "J",
          "text": "J",
        },
        {
          "access": "read",
          "form": "process.env.X",
          "hasDefault": true,
          "name": "K",
          "text": "K",
        },
        {
          "access": "read",
          "form": "import.meta.env.X",
          "name": "L",
          "text": "L",
        },
        {
          "access": "read",
          "form": "secrets.get",
          "hasDefault": true,
          "name": "M",
          "text": "M",
        },
        {
          "access": "write",
          "form": "secrets.set",
          "name": "N",
          "setScope": {
            "end": 348,
            "start": 340,
            "value": "platform",
          },
          "text": "N",
        },
      ]
    `));
});
