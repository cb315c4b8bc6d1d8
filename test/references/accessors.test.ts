import { describe, expect, test } from "vitest";
import { engineFromNodeModules } from "./engine.ts";
import { checkReferences } from "./marked-source.ts";

const engine = await engineFromNodeModules({ accessors: ["config.get", "readSecret", "settings.*"] });
const check = (language: string, source: string) => checkReferences(engine, language, source);

describe("accessors that a setting names are found in every language", () => {
  test.each([
    [
      "typescript",
      `config.get("‹A›"); this.config?.get<string>("‹B›"); readSecret("‹C›"); settings.‹D›; settings["‹E›"];
       const { ‹F› } = settings; settings.load(); const KEY = "G"; config.get(‹KEY›); x.config.get("H"); config.set("I");`,
    ],
    [
      "python",
      `config.get("‹A›"); self.config.get("‹B›"); read = readSecret("‹C›"); settings.‹D›; settings["‹E›"]`,
    ],
    [
      "go",
      `package a\nfunc f() { config.get("‹A›"); readSecret("‹B›"); settings["‹C›"]; x.config.get("D"); s.readSecret("E") }`,
    ],
    [
      "java",
      `class A { void f() { config.get("‹A›"); this.config.get("‹B›"); readSecret("‹C›"); x.readSecret("D"); } }`,
    ],
    [
      "kotlin",
      `val a = config.get("‹A›"); val b = this.config?.get("‹B›"); val c = readSecret("‹C›"); val d = settings["‹D›"]`,
    ],
    [
      "csharp",
      `class A { void F() { config.get<string>("‹A›"); this.config?.get("‹B›"); readSecret("‹C›"); var x = settings["‹D›"]; } }`,
    ],
    ["ruby", `config.get("‹A›"); @config.get "‹B›"; readSecret("‹C›"); settings["‹D›"]`],
    [
      "php",
      `<?php $config->get("‹A›"); Config::get("B"); config::get("‹C›"); readSecret("‹D›"); $this->config->get("‹E›"); $settings["‹F›"];`,
    ],
    [
      "rust",
      `fn f() { config::get("‹A›"); config.get("‹B›"); self.config.get::<String>("‹C›"); readSecret("‹D›"); }`,
    ],
  ])("%s", check);

  test("comments and strings do not count", () =>
    check("typescript", `// config.get("A")\n"config.get('B')"; /* settings.C */`));
});

test("what was found with one set of accessors is not found without", () => {
  const text = `config.get("A");`;
  const names = (accessors: readonly string[]) =>
    engine
      .parse("typescript", text, { accessors })!
      .references()
      .map(({ name }) => name);
  expect(names(["config.get"])).toEqual(["A"]);
  expect(names([])).toEqual([]);
});
