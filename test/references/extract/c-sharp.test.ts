import { expect, test } from "vitest";
import { shown } from "./check.ts";

test("a field is one no more, and System is used", () =>
  expect(shown("csharp", `class A { private const string K = "‹ab›"; }`)).toMatchInlineSnapshot(`
    "using System;

    class A { private static readonly string K = Environment.GetEnvironmentVariable("API_KEY"); }
    ---
    "ab""
  `));

test("a local constant, and quotes that are written twice", () =>
  expect(
    shown(
      "csharp",
      `using System.Text;
class A { void F() { const string k = @"‹a""b›"; } }`,
    ),
  ).toMatchInlineSnapshot(`
  "using System;
  using System.Text;
  class A { void F() { string k = Environment.GetEnvironmentVariable("API_KEY"); } }
  ---
  "a\\"b""
`));

test("a part is computed in a text that is interpolated", () =>
  expect(
    shown(
      "csharp",
      `using System;
class A { string s = $"Bearer ‹ab› {x}"; }`,
    ),
  ).toMatchInlineSnapshot(`
  "using System;
  class A { string s = $"Bearer {Environment.GetEnvironmentVariable("API_KEY")} {x}"; }
  ---
  "ab""
`));

test("a raw text, without what it is indented by", () =>
  expect(
    shown(
      "csharp",
      `using System;
class A { string s = """
    a‸
      b
    """; }`,
    ),
  ).toMatchInlineSnapshot(`
      "using System;
      class A { string s = Environment.GetEnvironmentVariable("API_KEY"); }
      ---
      "a\\n  b""
    `));

test("a constant of which a default is made", () =>
  expect(
    shown("csharp", `class A { const string K = "‹ab›"; void F(string p = K) {} }`),
  ).toMatchInlineSnapshot(`"K has to stay a constant: others are made of it."`));

test("bytes", () =>
  expect(shown("csharp", `class A { void F() { G("ab‸"u8); } }`)).toMatchInlineSnapshot(
    `"A literal of bytes is no string."`,
  ));
