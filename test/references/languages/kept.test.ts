import { describe, test } from "vitest";
import { checkKept } from "../check-kept.ts";
import { repetitions } from "../../support/repetitions.ts";
import { engineFromNodeModules } from "../engine.ts";

const engine = await engineFromNodeModules();
/** Milliseconds: `npm run soak` takes longer than a test's usual 5 s. */
const TIME = 120_000;

/** Lines of each language that read the environment, or change what a name means. */
const STATEMENTS: Readonly<Record<string, readonly string[]>> = {
  python: [
    ..."import os|import os as o|from os import environ, getenv|env = os.environ|os.environ['A']|env['B'] = 1".split(
      "|",
    ),
    ..."KEY = 'C'|os.getenv(KEY) or 1|def f(os, env):|    return env['D']|    os = x|class C:|# os.environ['E']".split(
      "|",
    ),
    ..."print(f\"{os.environ['F']}\")|del o.environ['G']|getenv('H', 1)|'''|if 'I' in environ:".split("|"),
  ],
  go: [
    ...'package main|import "os"|import o "os"|var a = os.Getenv("A")|const KEY = "B"|func f(os T) {|}|{|func g() {'.split(
      "|",
    ),
    ...'os.Getenv(KEY)|get := os.Getenv|get("C")|o.Setenv("D", "x")|KEY = "E"|// os.Getenv("F")|os := x'.split(
      "|",
    ),
  ],
  java: [
    ...'class A {|}|{|void f(T System) {|System.getenv("A");|static final String KEY = "B";|System.getenv(KEY);'.split(
      "|",
    ),
    ...'var env = System.getenv();|env.get("C");|env = x;|/* System.getenv("D") */|void g() {|x -> System.getenv("E");|import static java.lang.System.getenv;|getenv("F");'.split(
      "|",
    ),
  ],
  kotlin: [
    ...'val a = System.getenv("A") ?: 1|const val KEY = "B"|System.getenv(KEY)|fun f(System: T) {|}|{|fun g() {'.split(
      "|",
    ),
    ...'val env = System.getenv()|env["C"]|env = x|"D" in env|// System.getenv("E")|val s = "${System.getenv("F")}"'.split(
      "|",
    ),
  ],
  csharp: [
    ...'class A {|}|{|void F(T Environment) {|Environment.GetEnvironmentVariable("A") ?? x;|const string KEY = "B";'.split(
      "|",
    ),
    ...'Environment.GetEnvironmentVariable(KEY);|var env = Environment.GetEnvironmentVariables();|env["C"];'.split(
      "|",
    ),
    ...'using Env = System.Environment;|Env.SetEnvironmentVariable("D", x);|void G() {|// Environment|env = y;|using static System.Environment;|GetEnvironmentVariable("E");'.split(
      "|",
    ),
  ],
  ruby: [
    ...'ENV["A"]|ENV.fetch("B") { 1 }|env = ENV|env["C"] ||= 1|KEY = "D"|ENV[KEY]|def m(env)|end|class C|x do |env|'.split(
      "|",
    ),
    ...'# ENV["E"]|"#{ENV["F"]}"|ENV.delete "G"|env = x'.split("|"),
  ],
  php: [
    ..."<?php|?>|getenv('A') ?: 1;|$env = $_ENV;|$env['B'] = 1;|const KEY = 'C';|getenv(KEY);|function f($env) {|}|{|class A {|getenv(self::KEY);|getenv(A::KEY);".split(
      "|",
    ),
    ..."env('D', 1);|// $_ENV['E']|\"x{$_ENV['F']}\";|$env = $x;|unset($_ENV['G']);|use function env;".split(
      "|",
    ),
  ],
  rust: [
    ...'use std::env;|use std::env as e;|use std::env::{self, var};|use mine::env;|fn f() {|}|{|env::var("A").ok();'.split(
      "|",
    ),
    ...'e::var("B");|var("C");|const KEY: &str = "D";|env::var(KEY);|println!("{}", env::var("E"));|let get = env::var;'.split(
      "|",
    ),
    ...'get("F");|// env::var("G")|std::env::set_var("H", x);|env!("I");|fn g(env: T) {'.split("|"),
  ],
};

const FRAGMENTS = [
  ...`{ } ( ) [ ] ; , . = ? : " ' / * // # /* */ \${ => ?? in KEY env 🔑 é x`.split(" "),
  "os.",
  "System",
  "Environment",
  "ENV",
  "$_ENV",
  " ",
  "\n",
  "\r",
  "    ",
  "",
];

describe("after edits, as in a whole look at the same tree", () => {
  test.for(Object.keys(STATEMENTS))("%s", { timeout: TIME }, (language) =>
    checkKept(engine, [language], STATEMENTS[language]!, FRAGMENTS, repetitions(40, 800)),
  );
});
