/** Literals of every kind, and the places in which they stand, by language. */
/** How a value is written as a literal of one kind; undefined where that kind cannot hold it. */
export type Kind = (value: string) => string | undefined;

const json: Kind = (value) => JSON.stringify(value);
const without =
  (forbidden: RegExp, write: (value: string) => string): Kind =>
  (value) =>
    forbidden.test(value) ? undefined : write(value);
/** As JSON, with one more character escaped. */
const escaping =
  (characters: RegExp): Kind =>
  (value) =>
    JSON.stringify(value).replaceAll(characters, "\\$&");
const singleQuoted: Kind = (value) => `'${value.replaceAll(/[\\']/g, "\\$&")}'`;
const oneLine: Kind = (value) => singleQuoted(value)?.replaceAll("\n", "\\n");
const bytes = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => `\\x${byte.toString(16)}`).join("");

export interface Cases {
  readonly kinds: readonly Kind[];
  /** Where LIT stands for the literal, and a read has to be possible. */
  readonly contexts: readonly string[];
  /** Where the language takes constants only. */
  readonly refused: readonly string[];
}

export const CASES: Readonly<Record<string, Cases>> = {
  typescript: {
    kinds: [json, oneLine, (value) => `\`${value.replaceAll(/[\\`$]/g, "\\$&")}\``],
    contexts: [
      "const a = LIT;",
      "f(LIT, 1);",
      "const a = { b: LIT as const, c: [LIT] };",
      "const b = x ?? LIT;",
      "function f(a = LIT) { return LIT; }",
      "export default LIT;",
      "switch (x) { case LIT: }",
      "process.env.OTHER; class A { #b = LIT; }",
    ],
    refused: ["type A = LIT;", "enum A { B = LIT }", "const a = { LIT: 1 };", "import LIT;"],
  },
  typescriptreact: { kinds: [json], contexts: ["const a = <A b={LIT} />;"], refused: [] },
  svelte: {
    kinds: [json],
    contexts: ['<p>x</p>\n<script lang="ts">\n  let a = LIT;\n</script>'],
    refused: [],
  },
  python: {
    kinds: [
      json,
      (value) => `b${JSON.stringify(value)}`.replaceAll(/[^ -~]+/g, bytes),
      (value) => `"""${JSON.stringify(value).slice(1, -1)}"""`,
      without(/['\\\n]|^$/, (value) => `r'${value}'`),
      (value) => `f${JSON.stringify(value).replaceAll(/[{}]/g, "$&$&")}`,
      (value) => `(${JSON.stringify(value.slice(0, 2))} ${JSON.stringify(value.slice(2))})`,
    ],
    contexts: [
      "a = LIT",
      '"""doc"""\nfrom __future__ import x\nimport sys\n\nf(LIT, key=LIT)',
      "import os\ndef f(a=LIT):\n    return {1: LIT}",
      "from os import environ\n@d(LIT)\nclass A:\n    b = LIT",
      "# c\nassert x == LIT, y",
      'a = f"{g(LIT)}"',
    ],
    refused: ["match a:\n    case LIT:\n        pass", "a: Literal[LIT] = 1"],
  },
  go: {
    kinds: [json, without(/[`\r]/, (value) => `\`${value}\``)],
    contexts: [
      "package main\n\nvar a = LIT\n",
      'package main\n\nimport "fmt"\n\nconst a = LIT\n\nfunc f() { fmt.Println(a) }\n',
      'package main\n\nimport (\n\t"fmt"\n\n\t"github.com/x/y"\n)\n\nconst (\n\ta = 1\n\t// b\n\tb string = LIT\n\tc = 2\n)\n',
      'package main\n\nimport o "os"\n\nfunc f() { m := map[string]string{"a": LIT}; switch x { case LIT: }; const l = LIT }\n',
    ],
    refused: ["package main\n\nimport LIT\n", "package main\n\ntype A struct { B string LIT }\n"],
  },
  java: {
    kinds: [json, (value) => `"""\n${JSON.stringify(value).slice(1, -1).replaceAll(" ", "\\s")}"""`],
    contexts: [
      "class A { static final String B = LIT; }",
      "class A { void f(String x) { g(LIT, x.equals(LIT)); String[] c = { LIT }; } }",
      "enum E { A(LIT); }",
    ],
    refused: [
      "class A { @B(LIT) void f() {} }",
      "class A { void f() { switch (x) { case LIT: g(); } } }",
      "@interface I { String v() default LIT; }",
    ],
  },
  kotlin: {
    kinds: [escaping(/\$/g), without(/["$]/, (value) => `"""${value}"""`)],
    contexts: [
      "const val A = LIT\n",
      "class A(val b: String = LIT) { companion object { private const val C = LIT } }",
      "fun f() { g(LIT, b = LIT); when (x) { LIT -> 1; else -> 2 } }",
    ],
    refused: ["@A(LIT)\nclass B"],
  },
  csharp: {
    kinds: [
      json,
      (value) => `@"${value.replaceAll('"', '""')}"`,
      (value) => `$${JSON.stringify(value).replaceAll(/[{}]/g, "$&$&")}`,
      without(/["\n]|^$/, (value) => `"""${value}"""`),
    ],
    contexts: [
      "class A { const string B = LIT; }",
      "using System.Text;\nnamespace N;\nclass A { string B => LIT; void F() { const string c = LIT; G(LIT, c); } }",
      "using System;\nvar a = LIT;",
      "// c\n\nvar a = new[] { LIT };",
    ],
    refused: [
      "class A { [B(LIT)] void F() {} }",
      "class A { void F(string b = LIT) {} }",
      "class A { void F() { switch (x) { case LIT: break; } } }",
    ],
  },
  ruby: {
    kinds: [escaping(/#/g), singleQuoted, without(/[\\()]/, (value) => `%q(${value})`)],
    contexts: [
      "a = LIT\n",
      "f LIT, b: LIT\nC = [LIT].freeze\n",
      'def g(a = LIT) = { "k" => LIT }\n',
      "case x\nwhen LIT then 1\nend\n",
    ],
    refused: ["case x\nin LIT then 1\nend\n", "a = { LIT: 1 }\n"],
  },
  php: {
    kinds: [escaping(/\$/g), singleQuoted],
    contexts: [
      "<?php\n$a = LIT;\n",
      "<?php\nconst A = LIT;\n",
      "<?php\nf(LIT, ['a' => LIT, LIT => 1]);\n",
      "<?php\n$b = $_ENV['X'];\nmatch ($a) { LIT => LIT };\n",
    ],
    refused: [
      "<?php\nclass A { const B = LIT; }\n",
      "<?php\nfunction f($a = LIT) {}\n",
      "<?php\nclass A { private $b = LIT; }\n",
      "<?php\n#[A(LIT)]\nclass B {}\n",
    ],
  },
  rust: {
    kinds: [json, without(/"#/, (value) => `r#"${value}"#`)],
    contexts: [
      "const A: &str = LIT;",
      "use std::env;\nfn f() -> String { let a = LIT; g(LIT, a == LIT); LIT.to_string() }",
      'fn f() { let c = C { key: LIT, other: LIT.into() }; println!("{}", LIT); }',
      "mod m { use std::env; fn f() -> &'static str { LIT } }",
    ],
    refused: [
      "fn f() { match x { LIT => 1, _ => 2 }; }",
      "#[a = LIT]\nfn f() {}",
      "fn f() { println!(LIT); }",
    ],
  },
  shellscript: {
    kinds: [
      (value) => `"${value.replaceAll(/[\\"$`]/g, "\\$&")}"`,
      without(/'/, (value) => `'${value}'`),
      (value) => `$'${value.replaceAll(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`,
      without(/[^A-Za-z0-9]|^$/, (value) => value),
    ],
    contexts: [
      "KEY=LIT\n",
      "export KEY=LIT OTHER=1\n",
      "curl -u LIT --token x\n",
      'if [ "$x" = LIT ]; then a; fi\n',
    ],
    refused: [],
  },
  dockercompose: {
    kinds: [
      (value) => JSON.stringify(value).replaceAll("$", "$$$$"),
      without(/[\n']/, (value) => `'${value.replaceAll("$", "$$$$")}'`),
    ],
    contexts: [
      "services:\n  a:\n    environment:\n      KEY: LIT\n",
      "services:\n  a:\n    command: [x, LIT]\n",
    ],
    refused: ["services:\n  a:\n    LIT: x\n"],
  },
  "github-actions-workflow": {
    kinds: [json, without(/[\n']/, (value) => `'${value}'`)],
    contexts: ["env:\n  KEY: LIT\n", "jobs:\n  a:\n    steps:\n      - with:\n          token: LIT\n"],
    refused: ["jobs:\n  a:\n    if: LIT\n"],
  },
};
