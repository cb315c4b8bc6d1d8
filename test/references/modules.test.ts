import { describe, expect, test } from "vitest";
import { engineFromNodeModules } from "./engine.ts";
import { readProject } from "./project.ts";

const engine = await engineFromNodeModules();
const references = (files: Readonly<Record<string, string>>) => readProject(engine, files);

describe("what a module exports", () => {
  const exported = (text: string): string[] => {
    const tree = engine.parse("typescript", text)!;
    const names = Object.keys(tree.exports());
    tree.dispose();
    return names;
  };
  test("is the environment under any name", async () => {
    expect(exported("export const env = process.env; export const other = 1;")).toEqual(["env"]);
    expect(exported("export const { env } = process;")).toEqual(["env"]);
    expect(exported("const env = process.env; export { env as e, env };")).toEqual(["e", "env"]);
    expect(exported("export default process.env;")).toEqual(["default"]);
    expect(exported(`export { env as e } from "node:process";`)).toEqual(["e"]);
    expect(exported("exports.env = process.env;")).toEqual(["env"]);
    expect(exported("module.exports = process.env;")).toEqual(["export="]);
    expect(exported("module.exports = { env: process.env };")).toEqual(["export="]);
  });
  test("is no local name and no single variable", async () =>
    expect(
      exported("const env = process.env; export const A = env.A; function f() { const env = process.env; }"),
    ).toEqual([]));
});

describe("an environment that another module exports", () => {
  const env = { "src/env.ts": "export const env = process.env; export default env;" };

  test.each([
    [`import { env } from "./env"; env.A;`],
    [`import { env as e } from "./env.js"; const { A } = e;`],
    [`import e from "./env.ts"; e["A"];`],
    [`import * as all from "./env"; all.env.A; all.default.A;`],
    [`const { env: e } = require("./env"); e.A;`],
    [`const all = require("./env"); all.env.A;`],
    [`require("./env").env.A;`],
    [`import all = require("./env"); all.env.A;`],
    [`const { env } = await import("./env"); env.A;`],
    [`import { env } from "../src/env"; env.A;`],
  ])("is followed in `%s`", async (text) => {
    expect(await references({ ...env, "src/a.ts": text })).toEqual(
      expect.arrayContaining([expect.stringMatching(/^src\/a\.ts: A\b/)]),
    );
  });

  test("is followed whichever file is read first", async () => {
    const user = { "a.ts": `import { env } from "./src/env"; env.A;` };
    expect(await references({ ...user, ...env })).toEqual(await references({ ...env, ...user }));
    expect(await references({ ...env, ...user })).toEqual(["a.ts: A, alias"]);
  });

  test("is followed through modules that pass it on", async () =>
    expect(
      await references({
        "c.ts": `import { env, named, all } from "./lib"; env.A; named.B; all.env.C;`,
        "star.ts": `export * from "./src/env";`,
        "d.ts": `import { env } from "./star"; env.D;`,
        "lib/index.ts": `export * from "./barrel"; export { env as named } from "../src/env"; export * as all from "../src/env";`,
        "lib/barrel.ts": `import { env } from "../src/env"; export { env };`,
        ...env,
      }),
    ).toEqual(["c.ts: A, alias", "c.ts: B, alias", "c.ts: C, alias", "d.ts: D, alias"]));

  test("is followed out of objects, and of CommonJS", async () =>
    expect(
      await references({
        "config.js": `const env = process.env; module.exports = { env, node: { vars: process.env } };`,
        "a.js": `const { env } = require("./config"); env.A; require("./config").node.vars.B;`,
        "whole.js": "module.exports = process.env;",
        "b.js": `const env = require("./whole"); env.C; const { D } = require("./whole");`,
      }),
    ).toEqual(["a.js: A, alias", "a.js: B, alias", "b.js: C, alias", "b.js: D, destructuring"]));

  test("is none in what only looks the same", async () =>
    expect(
      await references({
        ...env,
        "src/a.ts": `import { other } from "./env"; other.A; function f(env) { env.B }`,
        "src/b.ts": `import { env } from "./sub/env"; import { env as e } from "env"; env.A; e.B;`,
        "src/c.ts": `// import { env } from "./env"\nenv.A; "env.B";`,
      }),
    ).toEqual([]));

  test("is followed by the aliases of a tsconfig.json, and by the usual ones", async () => {
    const files = {
      ...env,
      "src/deep/a.ts": `import { env } from "#/env"; env.A;`,
      "src/deep/b.ts": `import { env } from "@/env"; env.B;`,
      "src/deep/c.ts": `import { env } from "settings"; env.C;`,
    };
    const aliases = [
      { folder: "/work", pattern: "#/*", targets: ["/work/src/*"] },
      { folder: "/work", pattern: "settings", targets: ["/work/src/env"] },
    ];
    expect(await readProject(engine, files, aliases)).toEqual([
      "src/deep/a.ts: A, alias",
      "src/deep/b.ts: B, alias",
      "src/deep/c.ts: C, alias",
    ]);
  });

  test("ends where the module no longer exports it", async () => {
    const files = { ...env, "src/a.ts": `import { env } from "./env"; env.A;` };
    expect(await readProject(engine, files, [], { "src/env.ts": "export const env = {};" })).toEqual([]);
  });
});

describe("modules that import each other", () => {
  test("come to an end, and give what two of them in a row name", async () =>
    expect(
      await references({
        "a.py": `import os, b\nenv = os.environ\nb.a.env["A"]; b.env["B"]; b.a.b.a.b.env["DEEP"]`,
        "b.py": `import os, a\nenv = os.environ\na.env["C"]`,
        "c.ts": `import * as d from "./d"; export const env = process.env; export const all = { d };`,
        "d.ts": `import * as c from "./c"; export const all = { c }; c.env.D; c.all.d.all.c.env.E;`,
      }),
    ).toMatchInlineSnapshot(`
      [
        "a.py: A, alias",
        "a.py: B, alias",
        "b.py: C, alias",
        "d.ts: D, alias",
        "d.ts: E, alias",
      ]
    `));

  test("need not be told of one another's imports in Go, which are for their own file", async () => {
    const aliases = [{ folder: "/work", pattern: "example.com/shop/*", targets: ["/work/*"] }];
    const files = {
      "names/keys.go": `package names\n\nconst API = "A"\n`,
      "lib/lib.go": `package lib\n\nimport (\n\t"os"\n\t"example.com/shop/names"\n\tn "example.com/shop/names"\n)\n\nvar a = os.Getenv(names.API)\n`,
      "lib/other.go": `package lib\n\nimport "os"\n\nvar b, c = os.Getenv(names.API), os.Getenv(n.API)\n`,
    };
    expect(await readProject(engine, files, aliases)).toEqual(["lib/lib.go: A, os.Getenv"]);
  });
});

describe("a constant that another module exports", () => {
  const names = {
    "names.ts": `
      export const KEY = "A"; const local = "B"; export { local as OTHER };
      export const KEYS = { api: "C", deep: { er: "D" } } as const; export enum Names { E = "E" }
      export class Keys { static readonly f = "F" } export default "G"; export const frozen = Object.freeze({ h: "H" });`,
  };
  test("is the name of a secret", async () =>
    expect(
      await references({
        "a.ts": `
          import g, { KEY, OTHER as o, KEYS, Names, Keys, frozen } from "./names"; import * as all from "./names";
          process.env[KEY]; process.env[o]; process.env[KEYS.api]; process.env[KEYS.deep.er]; process.env[Names.E];
          process.env[Keys.f]; process.env[g]; process.env[frozen.h]; process.env[all.KEYS["api"]];
          client.secrets.get(KEY); const { [KEY]: value } = process.env;`,
        ...names,
      }),
    ).toMatchInlineSnapshot(`
      [
        "a.ts: A, process.env[constant]",
        "a.ts: B, process.env[constant]",
        "a.ts: C, process.env[constant]",
        "a.ts: D, process.env[constant]",
        "a.ts: E, process.env[constant]",
        "a.ts: F, process.env[constant]",
        "a.ts: G, process.env[constant]",
        "a.ts: H, process.env[constant]",
        "a.ts: C, process.env[constant]",
        "a.ts: A, secrets.get",
        "a.ts: A, destructuring",
      ]
    `));
  test("is one in an object that spreads another one, and in a class that is an expression", async () =>
    expect(
      await references({
        "a.ts": `import { all, lost, Keys } from "./names";
          process.env[all.a]; process.env[all.b]; process.env[lost.a]; process.env[lost.b]; process.env[Keys.c];`,
        "names.ts": `const base = { a: "A", b: "X" }; export const all = { ...base, b: "B" };
          export const lost = { a: "Y", ...f(), b: "B" }; export const Keys = class { static c = "C" };`,
      }),
    ).toEqual([
      "a.ts: A, process.env[constant]",
      "a.ts: B, process.env[constant]",
      "a.ts: B, process.env[constant]",
      "a.ts: C, process.env[constant]",
    ]));
  test("is one through modules that pass it on", async () =>
    expect(
      await references({
        "a.ts": `import { KEY } from "./lib"; process.env[KEY];`,
        "lib.ts": `export * from "./names";`,
        ...names,
      }),
    ).toEqual(["a.ts: A, process.env[constant]"]));
  test("is none where it changes, or is made otherwise", async () =>
    expect(
      await references({
        "a.ts": `import { A, B, C } from "./names"; process.env[A]; process.env[B]; process.env[C];`,
        "names.ts": `export let A = "A"; export const B = f(); const C = "C";`,
      }),
    ).toEqual([]));
});

describe("packages of Go", () => {
  const aliases = [
    { folder: "/work", pattern: "example.com/shop", targets: ["/work"] },
    { folder: "/work", pattern: "example.com/shop/*", targets: ["/work/*"] },
  ];
  const files = {
    "names/keys.go": `package names\n\nconst API = "A"\n\nconst (\n\tDB = prefix + "DB"\n)\n\nvar Changed = "X"\n`,
    "names/prefix.go": `package names\n\nconst prefix = "SHOP_"\n`,
    "main.go": `package main\n\nconst Root = "R"\n`,
  };
  const inGo = (path: string, text: string, more: Record<string, string> = {}) =>
    readProject(engine, { [path]: text, ...files, ...more }, aliases);

  test("give their files each other's constants", async () =>
    expect(
      await inGo(
        "names/read.go",
        `package names\n\nimport "os"\n\nvar a, b = os.Getenv(API), os.Getenv(DB)\nvar c = os.Getenv(Changed)\nfunc f(API string) { os.Getenv(API) }\n`,
      ),
    ).toEqual(["names/read.go: A, os.Getenv", "names/read.go: SHOP_DB, os.Getenv"]));

  test.each([
    [`import (\n\t"os"\n\t"example.com/shop/names"\n)\n\nvar a = os.Getenv(names.API)\n`, ["A"]],
    [`import (\n\t"os"\n\tn "example.com/shop/names"\n)\n\nvar a = os.Getenv(n.DB)\n`, ["SHOP_DB"]],
    [`import (\n\t"os"\n\tshop "example.com/shop"\n)\n\nvar a = os.Getenv(shop.Root)\n`, ["R"]],
    [`import (\n\t"os"\n\t"example.com/other/names"\n)\n\nvar a = os.Getenv(names.API)\n`, []],
  ])("give them to those that import them: %s", async (text, names) =>
    expect(await inGo("cmd/tool.go", `package cmd\n\n${text}`)).toEqual(
      names.map((name) => `cmd/tool.go: ${name}, os.Getenv`),
    ),
  );

  test("are not those of another folder, or of another language", async () =>
    expect(
      await inGo(
        "cmd/tool.go",
        `package cmd\n\nimport "os"\n\nvar a, b = os.Getenv(API), os.Getenv(OTHER)\n`,
        {
          "cmd.ts": `export const OTHER = "O";`,
        },
      ),
    ).toEqual([]));
});

describe("modules of Python", () => {
  const files = {
    "app/config.py": `import os\nenv = os.environ\nread = os.getenv\nKEY = "K"\nCHANGED = "X"\nCHANGED = "Y"\n_OWN = "O"\nclass Names:\n    API = "N"\n`,
    "app/__init__.py": "from .config import *\n",
  };
  test.each([
    [`from .config import env\nenv["A"]`, "A, alias"],
    [`from app.config import env as e\ne.get("A")`, "A, os.environ.get"],
    [`from . import config\nconfig.env["A"]`, "A, alias"],
    [`from app import config as c\nc.read("A")`, "A, os.getenv"],
    [`import app.config as c\nc.env["A"]`, "A, alias"],
    [`from app import env\nenv["A"]`, "A, alias"],
    [`import os\nfrom .config import KEY\nos.environ[KEY]`, "K, os.environ[constant]"],
    [`import os\nfrom . import config\nos.getenv(config.KEY)`, "K, os.getenv"],
    [`from .config import *\nenv["A"]`, "A, alias"],
    [`from .config import *\nread("A")`, "A, os.getenv"],
    [`import os\nfrom .config import *\nos.environ[KEY]`, "K, os.environ[constant]"],
    [`import os\nfrom app import *\nos.environ[KEY]`, "K, os.environ[constant]"],
    [`import os\nfrom .config import Names\nos.environ[Names.API]`, "N, os.environ[constant]"],
    [`import os\nfrom .config import *\nos.environ[Names.API]`, "N, os.environ[constant]"],
    [`import os\nfrom . import config\nos.environ[config.Names.API]`, "N, os.environ[constant]"],
    [`from os import *\nenviron["A"]`, "A, alias"],
  ])("give each other the environment and names: %s", async (text, expected) => {
    const found = await references({ "app/main.py": text, ...files });
    expect(found).toEqual([`app/main.py: ${expected}`]);
  });
  test("give nothing by another name, and no name that changes", async () =>
    expect(
      await references({
        "app/a.py": `import os\nfrom .config import CHANGED, other\nos.environ[CHANGED]; other["A"]`,
        "app/b.py": `from other.config import env\nenv["A"]`,
        "lib/c.py": `from .config import env\nenv["A"]`,
        "app/d.py": `import os\nfrom .config import *\nKEY = other()\nos.environ[KEY]; os.environ[_OWN]; env = {}; env["A"]`,
        ...files,
      }),
    ).toEqual([]));
});
