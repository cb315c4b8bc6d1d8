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

test.each([
  ["a parameter", `fn g(n: u8, key: &'static str) {}\nfn f() { g(1, "‹ab›"); }\n`, "g(1, READ.leak());"],
  [
    "a method's",
    `impl A { fn g(&self, key: &'static str) {} }\nfn f(a: A) { a.g("‹ab›"); }\n`,
    "a.g(READ.leak());",
  ],
  ["a tuple's field", `struct Key(&'static str);\nfn f() { let k = Key("‹ab›"); }\n`, "Key(READ.leak());"],
  [
    "a variant's",
    `enum E { A(&'static [u8]) }\nfn f() { E::A(b"‹ab›"); }\n`,
    "E::A(READ.leak().as_bytes());",
  ],
  ["a variable", `fn f() { let k: &'static str = "‹ab›"; }\n`, "let k: &'static str = READ.leak();"],
  ["a part", `fn g(key: &'static str) {}\nfn f() { g("a ‹bc›"); }\n`, `g(format!("a {}", READ).leak());`],
  ["not another one", `fn g(key: &'static str, n: &str) {}\nfn f() { g(X, "‹ab›"); }\n`, "g(X, &READ);"],
])("what has to live as long as the program is leaked: %s", (_, source, expected) => {
  const read = `std::env::var("API_KEY").expect("API_KEY must be set")`;
  expect(shown("rust", source)).toContain(expected.replace("READ", read));
});

test("a function that may be called when the program is built reads then", () =>
  expect(shown("rust", `pub const fn key() -> &'static str { "‹ab›" }\n`)).toContain(`{ env!("API_KEY") }`));
