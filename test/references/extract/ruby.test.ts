import { expect, test } from "vitest";
import { shown } from "./check.ts";

test("a string", () =>
  expect(
    shown(
      "ruby",
      `a = '‹ab›'
`,
    ),
  ).toMatchInlineSnapshot(`
  "a = ENV.fetch("API_KEY")

  ---
  "ab""
`));

test("a part is computed in the text", () =>
  expect(
    shown(
      "ruby",
      `a = "Bearer ‹ab› #{x}"
`,
    ),
  ).toMatchInlineSnapshot(`
  "a = "Bearer #{ENV.fetch("API_KEY")} #{x}"

  ---
  "ab""
`));

test("or joined with the rest", () =>
  expect(
    shown(
      "ruby",
      `a = 'Bearer ‹ab›'
`,
    ),
  ).toMatchInlineSnapshot(`
  "a = 'Bearer ' + ENV.fetch("API_KEY")

  ---
  "ab""
`));

test("a heredoc goes with its text", () =>
  expect(
    shown(
      "ruby",
      `foo(<<~A.strip, 1)
  te‸xt
    more
A
b
`,
    ),
  ).toMatchInlineSnapshot(`
  "foo(ENV.fetch("API_KEY").strip, 1)
  b

  ---
  "text\\n  more\\n""
`));

test("a part of a heredoc", () =>
  expect(
    shown(
      "ruby",
      `foo(<<~A)
  key: ‹abc›
A
`,
    ),
  ).toMatchInlineSnapshot(`
  "foo(<<~A)
    key: #{ENV.fetch("API_KEY")}
  A

  ---
  "abc""
`));

test("a list of words", () =>
  expect(
    shown(
      "ruby",
      `a = %w[a‸ b]
`,
    ),
  ).toMatchInlineSnapshot(`"A list of words takes words only."`));
