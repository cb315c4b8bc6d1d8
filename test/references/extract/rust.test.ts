import { expect, test } from "vitest";
import { shown } from "./check.ts";

test("a constant is read when the program is built", () =>
  expect(
    shown(
      "rust",
      `const K: &str = "‹ab›";
`,
    ),
  ).toMatchInlineSnapshot(`
  "const K: &str = env!("API_KEY");

  ---
  "ab""
`));

test("an argument is borrowed, by the name that is imported", () =>
  expect(
    shown(
      "rust",
      `use std::env;
fn f() { g("‹ab›"); }
`,
    ),
  ).toMatchInlineSnapshot(`
  "use std::env;
  fn f() { g(&env::var("API_KEY").expect("API_KEY must be set")); }

  ---
  "ab""
`));

test("what becomes a String is one", () =>
  expect(
    shown(
      "rust",
      `fn f() { g("ab‸".to_string()); }
`,
    ),
  ).toMatchInlineSnapshot(`
  "fn f() { g(std::env::var("API_KEY").expect("API_KEY must be set")); }

  ---
  "ab""
`));

test("where nothing would hold it, it is leaked", () =>
  expect(
    shown(
      "rust",
      `fn f() { let a = A { key: "‹ab›" }; }
`,
    ),
  ).toMatchInlineSnapshot(`
  "fn f() { let a = A { key: std::env::var("API_KEY").expect("API_KEY must be set").leak() }; }

  ---
  "ab""
`));

test("a raw string", () =>
  expect(
    shown(
      "rust",
      `fn f() { let k = r#"‹a"b›"#; }
`,
    ),
  ).toMatchInlineSnapshot(`
  "fn f() { let k = &std::env::var("API_KEY").expect("API_KEY must be set"); }

  ---
  "a\\"b""
`));

test("a part is formatted", () =>
  expect(
    shown(
      "rust",
      `fn f() { g("Bearer ‹ab›"); }
`,
    ),
  ).toMatchInlineSnapshot(`
  "fn f() { g(&format!("Bearer {}", std::env::var("API_KEY").expect("API_KEY must be set"))); }

  ---
  "ab""
`));

test("an argument of a macro", () =>
  expect(
    shown(
      "rust",
      `fn f() { json!({"k": "‹a›"}); }
`,
    ),
  ).toMatchInlineSnapshot(`
  "fn f() { json!({"k": std::env::var("API_KEY").expect("API_KEY must be set")}); }

  ---
  "a""
`));

test("the format of a macro", () =>
  expect(
    shown(
      "rust",
      `fn f() { println!("‸a"); }
`,
    ),
  ).toMatchInlineSnapshot(`"This macro may take literals only."`));
