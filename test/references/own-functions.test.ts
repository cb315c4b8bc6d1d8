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
    ["javascript", `var names = ["‹A›"]; names.every((n) => process.env[n]);`],
    ["javascript", `for (const n of new Set(["‹A›"])) process.env[n];`],
    ["python", `import os\nfor n in ["‹A›"]:\n    os.environ[n]\nfor n in ("‹B›",):\n    os.getenv(n)\n`],
    ["ruby", `NAMES = %w[‹A› ‹B›].freeze\nNAMES.reject { |n| ENV[n] }\nfor n in %w[‹C›] do ENV[n] end`],
    ["ruby", `%w[‹A›].each { ENV.fetch(it) }`],
    [
      "go",
      `package main\nimport "os"\nfunc f() { for _, n := range []string{"‹A›", "‹B›"} { os.Getenv(n) } }`,
    ],
    [
      "go",
      `package main\nimport "os"\nvar names = [...]string{"‹A›"}\nfunc f() { for _, n := range names { os.LookupEnv(n) } }`,
    ],
    [
      "java",
      `class A { static final List<String> N = List.of("‹A›"); void f() { for (String n : N) System.getenv(n); } }`,
    ],
    [
      "java",
      `class A { String[] n = {"‹A›"}; void f() { for (var x : n) System.getenv(x); for (var x : new String[]{"‹B›"}) System.getenv(x); } }`,
    ],
    [
      "java",
      `class A { void f() { Arrays.asList("‹A›").forEach(n -> System.getenv(n)); Set.of("‹B›").stream().filter((n) -> System.getenv(n) == null); } }`,
    ],
    [
      "kotlin",
      `fun f() { for (n in listOf("‹A›")) System.getenv(n)\n  arrayOf("‹B›").forEach { System.getenv(it) } }`,
    ],
    ["kotlin", `val names = setOf("‹A›")\nval all = names.associateWith { n -> System.getenv(n) }`],
    ["csharp", `foreach (var n in new[] { "‹A›" }) Environment.GetEnvironmentVariable(n);`],
    [
      "csharp",
      `string[] names = ["‹A›"]; var m = names.Where(n => Environment.GetEnvironmentVariable(n) == null);`,
    ],
    [
      "csharp",
      `var names = new List<string> { "‹A›" }; names.ForEach((n) => Environment.GetEnvironmentVariable(n));`,
    ],
    ["php", `<?php foreach (['‹A›', '‹B›'] as $n) { getenv($n); } array_map(fn($n) => getenv($n), ['‹C›']);`],
    [
      "php",
      `<?php class C { const N = ['‹A›']; function f() { foreach (self::N as $i => $n) { $_ENV[$n]; } } }`,
    ],
    [
      "rust",
      `use std::env;\nconst N: [&str; 1] = ["‹A›"];\nfn f() { for n in N { env::var(n); } for &m in &["‹B›"] { env::var(m); } }`,
    ],
    ["rust", `use std::env;\nfn f() { vec!["‹A›"].iter().for_each(|n| { env::var(n); }); }`],
  ])("are read, in %s: %s", (language, source) => check(language, source));

  test.each([
    ["javascript", `const N = ["A"]; for (const i in N) process.env[i];`],
    ["javascript", `let N = ["A"]; N = other; for (const n of N) process.env[n];`],
    ["javascript", `["A"].map((value, n) => process.env[n]);`],
    ["javascript", `["A"].forEach((n) => { n = other; process.env[n]; });`],
    ["javascript", `for (const n of ["A"]) use(n); { const n = other(); process.env[n]; }`],
    ["python", `import os\nfor n in ["A"]:\n    n = prefix + n\n    os.environ[n]\n`],
    ["python", `import os\nfor n in ["A"]:\n    pass\nfor n in other:\n    os.environ[n]\n`],
    ["python", `import os\nN = ["A"]\nN = other\nfor n in N:\n    os.environ[n]\n`],
    ["go", `package main\nimport "os"\nfunc f() { for n := range []string{"A"} { os.Getenv(n) } }`],
    [
      "go",
      `package main\nimport "os"\nfunc f() { for _, n := range []string{"A"} { n := "P" + n; os.Getenv(n) } }`,
    ],
    [
      "php",
      `<?php foreach (['A'] as $n => $x) { getenv($n); } foreach (['B'] as $n) { $n = 'x' . $n; getenv($n); }`,
    ],
    ["csharp", `foreach (var n in new Thing { "A" }) Environment.GetEnvironmentVariable(n);`],
    ["ruby", `%w[A].each_slice(2) { |n| ENV[n] }`],
    ["kotlin", `fun f() { listOf("A").forEach { x -> System.getenv(it) } }`],
  ])("are not, in %s: %s", (language, source) => check(language, source));
});
