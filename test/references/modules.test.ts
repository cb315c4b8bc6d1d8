import { expect, test } from "vitest";
import { engineFromNodeModules } from "./engine.ts";

const engine = await engineFromNodeModules();
const tree = (text: string) => engine.parse("typescript", text)!;
const names = (text: string, ...aliases: string[]) =>
  tree(text)
    .references(new Set(aliases))
    .map(({ name }) => name);

test("a module tells under which names it exports the environment", () => {
  expect(tree("export const env = process.env; export const other = 1;").exportsEnv()).toEqual(["env"]);
  expect(tree("export const { env } = process;").exportsEnv()).toEqual(["env"]);
  expect(tree("const env = process.env; export { env as e, env };").exportsEnv()).toEqual(["e", "env"]);
  expect(tree("export default process.env;").exportsEnv()).toEqual(["default"]);
  expect(tree(`export { env as e } from "node:process";`).exportsEnv()).toEqual(["e"]);
  expect(tree("exports.env = process.env;").exportsEnv()).toEqual(["env"]);
  expect(tree("module.exports = process.env;").exportsEnv()).toEqual(["default"]);
});

test("a local name and a single variable are no exports of the environment", () => {
  expect(
    tree(
      "const env = process.env; export const A = env.A; function f() { const env = process.env; }",
    ).exportsEnv(),
  ).toEqual([]);
});

test("a module tells what it imports", () =>
  expect(
    tree(`
      import a, { b, c as d } from "./x"; import * as e from "./y"; import type { T } from "./t";
      const { f, g: h } = require("./z"); const i = require("./i"); import j = require("./j"); import "./side-effect";
    `)
      .importedAliases()
      .map(({ local, imported, from }) => `${local} = ${imported} of ${from}`),
  ).toMatchInlineSnapshot(`
    [
      "a = default of ./x",
      "b = b of ./x",
      "d = c of ./x",
      "e = * of ./y",
      "T = T of ./t",
      "j = * of ./j",
      "f = f of ./z",
      "h = g of ./z",
      "i = default of ./i",
    ]
  `));

test("a module tells what it passes on", () =>
  expect(
    tree(`export { env, b as c } from "./a"; export * from "./b"; export * as ns from "./c";`).reexports(),
  ).toMatchInlineSnapshot(`
    [
      {
        "exported": "env",
        "from": "./a",
        "imported": "env",
      },
      {
        "exported": "c",
        "from": "./a",
        "imported": "b",
      },
      {
        "exported": "*",
        "from": "./b",
        "imported": "*",
      },
      {
        "exported": "ns",
        "from": "./c",
        "imported": "*",
      },
    ]
  `));

test("an imported name counts once it is known to be the environment", () => {
  const text = `import { env as e } from "./env"; e.A; const { B } = e; function f(e) { e.C }`;
  expect(names(text)).toEqual([]);
  expect(names(text, "e")).toEqual(["A", "B"]);
});

test("an imported name that is exported again is one of the module's exports", () =>
  expect(tree(`import { env } from "./env"; export { env as again };`).exportsEnv(new Set(["env"]))).toEqual([
    "again",
  ]));
