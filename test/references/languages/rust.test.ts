import { expect, test } from "vitest";
import { inLanguage } from "./check.ts";

const { check, forms } = inLanguage("rust");

test("every way to read", () =>
  check(`
use std::env;
const A: &str = env!("‹A›");
fn main() {
    let b = env::var("‹B›").unwrap_or_else(|_| "x".into());
    let c = std::env::var("‹C›")?;
    option_env!("‹D›"); std::env!("‹E›"); env::var_os("‹F›"); env::set_var("‹G›", "x"); env::remove_var("‹H›");
    if let Ok(i) = env::var(r#"‹I›"#) {}
    match env::var("‹J›") { Ok(v) => v, Err(_) => 1 };
    println!("{} {}", env::var("‹K›").unwrap(), std::env::var("‹L›")?);
    dotenvy::var("‹M›"); ::std::env::var("‹N›");
}
`));

test("imports", () => {
  check(`use std::env as e; fn f() { e::var("‹A›"); }`);
  check(`use std::env::{self, var as read, var_os}; fn f() { env::var("‹A›"); read("‹B›"); var_os("‹C›"); }`);
  check(`use std::{env, fs}; fn f() { env::var("‹A›"); }`);
  check(`use std::{env::{self, var}, fs}; fn f() { var("‹A›"); }`);
  check(`use std::env::var; fn f() { var("‹A›"); }`);
});

test("local names and constants", () =>
  check(`
use std::env;
const KEY: &str = "A";
fn f() {
    let get = env::var;
    get("‹B›"); env::var(‹KEY›); env::var(&‹KEY›);
    let name = "C";
    env::var(‹name›);
}
`));

test("what does not count", () =>
  check(`
// env::var("A")
/* env::var("B") */
fn f() { "env::var(C)"; my::env::var("D"); env::args(); env::var(name); env::var("‹E›"); }
mod inner { mod env { } fn g() { env::var("F"); } }
`));

test("another crate's env", () => check(`use mine::env; fn f() { env::var("A"); }`));

test("defaults and writes", () =>
  expect(
    forms(
      `fn f() { env::var("A").unwrap_or_default(); env::var("B").ok(); env::var("C").unwrap(); env::set_var("D", "x"); option_env!("E"); }`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "A, env::var, read, has a default",
      "B, env::var, read, has a default",
      "C, env::var, read",
      "D, env::set_var, write",
      "E, option_env!, read",
    ]
  `));

test("dotenv's macro", () =>
  check(
    `fn f() { dotenv!("‹A›"); dotenvy_macro::dotenv!("‹B›"); mine::dotenv!("C"); dotenvy::var("‹D›"); }`,
  ));
