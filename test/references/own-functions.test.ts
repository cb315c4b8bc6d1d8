import { describe, expect, test } from "vitest";
import { engineFromNodeModules } from "./engine.ts";
import { checkReferences } from "./marked-source.ts";
import { readProject } from "./project.ts";

const engine = await engineFromNodeModules();
const check = (language: string, source: string) => checkReferences(engine, language, source);

describe("a function of one's own that reads what it is named", () => {
  test.each([
    ["javascript", `function need(name) { return process.env[name]; } need("‹A›");`],
    ["javascript", `const get = (name, fallback) => process.env[name] ?? fallback; get("‹A›", 1);`],
    ["javascript", `const get = name => process.env[name]; get("‹A›");`],
    ["javascript", `class C { #get(name) { return process.env[name]; } m() { return this.#get("‹A›"); } }`],
    [
      "typescript",
      `function at(kind: string, name: string): string { return process.env[name]!; } at("B", "‹A›");`,
    ],
    [
      "typescript",
      `class C { static need(n: string) { return process.env[n]; } } C.need("‹A›"); Other.need("B");`,
    ],
    [
      "python",
      `import os\ndef need(name: str, default=None):\n    return os.environ.get(name, default)\nneed("‹A›")\nneed(name="‹B›")\n`,
    ],
    [
      "python",
      `import os\nclass C:\n    def need(self, name):\n        return os.environ[name]\n    def m(self):\n        return self.need("‹A›")\n`,
    ],
    [
      "go",
      `package main\nimport "os"\nfunc env(key, fallback string) string { if v, ok := os.LookupEnv(key); ok { return v }; return fallback }\nvar a = env("‹A›", "x")`,
    ],
    [
      "java",
      `class A { static String need(String name) { return System.getenv(name); } String a = need("‹A›"), b = A.need("‹B›"), c = B.need("C"); }`,
    ],
    [
      "kotlin",
      `fun need(name: String, default: String = ""): String = System.getenv(name) ?: default\nval a = need("‹A›")`,
    ],
    [
      "csharp",
      `class A { string Need(string name) => Environment.GetEnvironmentVariable(name); string B => Need("‹A›") + this.Need("‹B›"); }`,
    ],
    ["ruby", `def env(name, default = nil)\n  ENV[name] || default\nend\nenv "‹A›"\nenv("‹B›", 1)\n`],
    [
      "php",
      `<?php class A { function need(string $n) { return getenv($n); } function m() { return $this->need('‹A›'); } } function f($n) { return $_ENV[$n]; } f('‹B›');`,
    ],
    [
      "rust",
      `use std::env;\nfn need(name: &str) -> String { env::var(name).unwrap() }\nfn main() { need("‹A›"); }`,
    ],
  ])("is an accessor, in %s: %s", (language, source) => check(language, source));

  test.each([
    ["one that is given something else", `function f(x) { x = "B"; return process.env[x]; } f("A");`],
    ["a name that is made of it", `function f(x) { return process.env["APP_" + x]; } f("A");`],
    ["a text that is no name", `function f(x) { return process.env[x]; } f("no name");`],
    ["one that calls itself", `function f(x) { return f(x); } f("A");`],
    ["a parameter that is taken apart", `function f({ x }) { return process.env[x]; } f("A");`],
  ])("is not %s", (_, source) => check("javascript", source));

  test("of which each calls the other, there is an end", () =>
    check(
      "javascript",
      `function f(x) { return process.env[x] ?? g(x); } function g(x) { return f(x); } g("‹A›"); f("‹B›");`,
    ));

  test("has a default where a call gives one", () => {
    const tree = engine.parse(
      "javascript",
      `function f(x, fallback) { return process.env[x] || fallback } f("A"); f("B", 1);`,
    )!;
    expect(tree.references().map(({ name, form, hasDefault = false }) => [name, form, hasDefault])).toEqual([
      ["A", "accessor", false],
      ["B", "accessor", true],
    ]);
    tree.dispose();
  });

  test("is one in other files that import it", async () =>
    expect(
      await readProject(engine, {
        "env.ts": "export function need(name: string) { return process.env[name]; }",
        "a.ts": `import { need } from "./env"; need("A");`,
        "env.py": `import os\ndef need(name):\n    return os.environ[name]\n`,
        "b.py": `from env import need\nneed("B")\n`,
      }),
    ).toEqual(["a.ts: A, accessor", "b.py: B, accessor"]));

  test("is none any more once it was edited", () => {
    const before = `function f(x) { return process.env[x]; } f("A");`;
    const after = before.replace("process.env[x]", "x");
    const tree = engine.parse("javascript", before)!;
    expect(tree.references().length).toBe(1);
    const start = before.indexOf("process.env[x]");
    tree.edit({ start, oldEnd: start + "process.env[x]".length, newEnd: start + 1 }, after);
    expect(tree.references()).toEqual([]);
    tree.dispose();
  });
});

describe("names that a list has, one after the other", () => {
  test.each([
    ["javascript", `for (const name of ["‹A›", "‹B›"]) process.env[name];`],
    [
      "typescript",
      `const NAMES = ["‹A›"] as const; for (const name of NAMES) if (!process.env[name]) throw name;`,
    ],
    ["javascript", `["‹A›"].forEach((name) => { if (!process.env[name]) throw name; });`],
    ["javascript", `const missing = ["‹A›"].filter((name) => !(name in process.env));`],
    ["python", `import os\nNAMES = ["‹A›", "‹B›"]\nfor name in NAMES:\n    os.environ[name]\n`],
    ["python", `import os\nmissing = [n for n in ("‹A›",) if n not in os.environ]\n`],
    ["ruby", `["‹A›"].each { |n| ENV.fetch(n) }`],
  ])("are read, in %s: %s", (language, source) => check(language, source));
});
