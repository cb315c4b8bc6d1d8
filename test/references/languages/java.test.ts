import { expect, test } from "vitest";
import { inLanguage } from "./check.ts";

const { check, forms } = inLanguage("java");

test("every way to read", () =>
  check(`
class A {
  static final String X = System.getenv("‹A›");
  void f() {
    var b = java.lang.System.getenv("‹B›");
    System.getenv().get("‹C›"); System.getenv().getOrDefault("‹D›", "x"); System.getenv().containsKey("‹E›");
    Optional.ofNullable(System.getenv("‹F›")).orElse("x");
    String g = (String) System.getenv("‹G›"), h = x ? System.getenv("‹H›") : null;
  }
}
`));

test("a map of all", () =>
  check(`
class A {
  void f() {
    Map<String, String> env = System.getenv();
    env.get("‹A›"); env.getOrDefault("‹B›", "x"); env.size(); env.entrySet();
    env = other; env.get("C");
  }
}
`));

test("what is imported by its own name", () => {
  check(`
import static java.lang.System.getenv;
class A { void f() { getenv("‹A›"); getenv().get("‹B›"); my.getenv("C"); } }
`);
  check(`
import static java.lang.System.*;
class A { void f() { getenv("‹A›"); getenv().getOrDefault("‹B›", "x"); exit("C"); } }
`);
  check(`
import static my.own.System.getenv;
import java.lang.System;
class A { void f() { getenv("A"); } }
`);
});

test("constants", () =>
  check(`
class A {
  private static final String KEY = "A";
  void f() { String local = "B"; System.getenv(‹KEY›); System.getenv(‹local›); System.getenv(‹"C" + "D"›); System.getenv(KEY + x); }
}
`));

test("what does not count", () =>
  check(`
class A {
  // System.getenv("A")
  /* System.getenv("B") */
  String s = "System.getenv(\\"C\\")";
  void f(Mine System) { System.getenv("D"); }
  void g() { my.System.getenv("E"); getenv("F"); System.getProperty("G"); System.getenv("‹H›"); }
}
`));

test("the vault's own calls", () =>
  expect(forms(`class A { void f() { client.secrets.get("A"); client.secrets.set("B", x, "project"); } }`))
    .toMatchInlineSnapshot(`
      [
        "A, secrets.get, read",
        "B, secrets.set, write, in project",
      ]
    `));

test("a name that is missing is none", () =>
  check(`class A { void f() { String = System.getenv("‹A›"); var env = System.getenv(`));

test("dotenv-java", () =>
  check(`
import io.github.cdimascio.dotenv.Dotenv;
class A {
  Dotenv env = Dotenv.load();
  String a = env.get("‹A›"), b = Dotenv.configure().directory("x").ignoreIfMissing().load().get("‹B›", "x");
  String c = other.get("C");
}
`));

test("another Dotenv", () => check(`import mine.Dotenv; class A { String a = Dotenv.load().get("A"); }`));
