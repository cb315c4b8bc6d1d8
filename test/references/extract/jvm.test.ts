import { expect, test } from "vitest";
import { shown } from "./check.ts";

test("a field", () =>
  expect(shown("java", `class A { static final String K = "‹a\\tb›"; }`)).toMatchInlineSnapshot(`
    "class A { static final String K = System.getenv("API_KEY"); }
    ---
    "a\\tb""
  `));

test("a field with which an annotation is made", () =>
  expect(
    shown("java", `class A { static final String K = "‹ab›"; @B(K) void f() {} }`),
  ).toMatchInlineSnapshot(`"K has to stay a constant: an annotation or a switch is made with it."`));

test("a text block, without what it is indented by", () =>
  expect(
    shown(
      "java",
      `class A { String s = """
    te‸xt  
      more\\
    x
    """; }`,
    ),
  ).toMatchInlineSnapshot(`
      "class A { String s = System.getenv("API_KEY"); }
      ---
      "text\\n  morex\\n""
    `));

test("a part is joined with the rest", () =>
  expect(shown("java", `class A { void f() { g("Bearer ‹ab›"); } }`)).toMatchInlineSnapshot(`
    "class A { void f() { g("Bearer " + System.getenv("API_KEY")); } }
    ---
    "ab""
  `));

test("an annotation", () =>
  expect(shown("java", `class A { @B("‸ab") void f() {} }`)).toMatchInlineSnapshot(
    `"An annotation takes constants only."`,
  ));

test("a constant is one no more", () =>
  expect(
    shown(
      "kotlin",
      `private const val K = "‹ab›"
`,
    ),
  ).toMatchInlineSnapshot(`
  "private val K = System.getenv("API_KEY")

  ---
  "ab""
`));

test("a part is computed in the text", () =>
  expect(
    shown(
      "kotlin",
      `val s = "Bearer ‹ab› $x"
`,
    ),
  ).toMatchInlineSnapshot(`
  "val s = "Bearer \${System.getenv("API_KEY")} $x"

  ---
  "ab""
`));

test("a raw text", () =>
  expect(
    shown(
      "kotlin",
      `val s = """‹a\\b›"""
`,
    ),
  ).toMatchInlineSnapshot(`
  "val s = System.getenv("API_KEY")

  ---
  "a\\\\b""
`));

test("a text that computes", () =>
  expect(
    shown(
      "kotlin",
      `val s = "a$b‸"
`,
    ),
  ).toMatchInlineSnapshot(`"A part of this text is computed, so that the vault cannot hold it."`));
