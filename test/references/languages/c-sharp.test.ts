import { expect, test } from "vitest";
import { inLanguage } from "./check.ts";

const { check, forms } = inLanguage("csharp");

test("every way to read", () =>
  check(`
using System;
using Env = System.Environment;
class A {
  string a = Environment.GetEnvironmentVariable("‹A›");
  void F() {
    System.Environment.GetEnvironmentVariable("‹B›"); Env.GetEnvironmentVariable("‹C›");
    var d = Environment.GetEnvironmentVariable(variable: "‹D›") ?? "x";
    var s = $"x{Environment.GetEnvironmentVariable("‹E›")}";
    Environment.SetEnvironmentVariable("‹F›", "v");
    string g = (string)Environment.GetEnvironmentVariables()["‹G›"];
    Environment.GetEnvironmentVariable("‹H›", EnvironmentVariableTarget.User)!.Trim();
  }
}
`));

test("a dictionary of all, and constants", () =>
  check(`
class A {
  const string KEY = "A";
  void F() {
    var all = Environment.GetEnvironmentVariables();
    var b = all["‹B›"]; all.Contains("‹C›");
    Environment.GetEnvironmentVariable(‹KEY›); Environment.GetEnvironmentVariable(‹"D" + "E"›);
  }
}
`));

test("names in a text", () =>
  check(`
class A {
  void F() {
    Environment.ExpandEnvironmentVariables("https://%‹B›%:%‹C›%@host/%20%"); Environment.ExpandEnvironmentVariables("100%");
    Environment.ExpandEnvironmentVariables(name: @"%‹D›%"); Mine.ExpandEnvironmentVariables("%E%");
  }
}
`));

test("verbatim strings", () =>
  check(`
class A {
  const string KEY = @"A";
  void F() {
    Environment.GetEnvironmentVariable(@"‹B›"); Environment.GetEnvironmentVariable(‹KEY›);
    Environment.GetEnvironmentVariable(‹@"C" + "D"›); Environment.GetEnvironmentVariable(@"E""F");
    Environment.GetEnvironmentVariable(@""); Environment.GetEnvironmentVariables()[@"‹G›"];
  }
}
`));

test("what is used by its own name", () => {
  check(`
using static System.Environment;
class A {
  void F() {
    GetEnvironmentVariable("‹A›"); SetEnvironmentVariable("‹B›", "v"); var c = GetEnvironmentVariables()["‹C›"];
    my.GetEnvironmentVariable("D");
  }
  void G(Func<string, string> GetEnvironmentVariable) { GetEnvironmentVariable("E"); }
}
`);
  check(`
using static My.Environment;
using Env = System.Environment;
class A { void F() { GetEnvironmentVariable("A"); Env.GetEnvironmentVariable("‹B›"); } }
`);
});

test("what does not count", () =>
  check(`
class A {
  // Environment.GetEnvironmentVariable("A")
  string s = "Environment.GetEnvironmentVariable(B)";
  void F(Mine Environment) { Environment.GetEnvironmentVariable("C"); }
  void G() { My.Environment.GetEnvironmentVariable("D"); Environment.GetFolderPath("E"); config["F"]; Environment.GetEnvironmentVariable("‹G›"); }
}
`));

test("defaults and writes", () =>
  expect(
    forms(
      `class A { void F() { var a = Environment.GetEnvironmentVariable("A") ?? "x"; Environment.SetEnvironmentVariable("B", null); var c = Environment.GetEnvironmentVariable("C"); } }`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "A, Environment.GetEnvironmentVariable, read, has a default",
      "B, Environment.SetEnvironmentVariable, write",
      "C, Environment.GetEnvironmentVariable, read",
    ]
  `));
