import { expect, test } from "vitest";
import { inLanguage } from "./check.ts";

const { check, forms } = inLanguage("kotlin");

test("every way to read", () =>
  check(`
val a = System.getenv("‹A›")
class B(val p: String = System.getenv("‹B›") ?: "x") {
  fun f() {
    java.lang.System.getenv("‹C›"); System.getenv()["‹D›"]!!; System.getenv().getValue("‹E›")
    val s = "x\${System.getenv("‹F›")}"; System.getenv("""‹G›"""); "‹H›" in System.getenv()
    System.getenv().getOrDefault("‹I›", "x"); System.getenv("‹J›")?.let { it }
  }
}
`));

test("a map of all, and constants", () =>
  check(`
const val KEY = "A"
fun f() {
  val env: Map<String, String> = System.getenv()
  env["‹B›"]; env.get("‹C›"); env.keys
  System.getenv(‹KEY›); env[‹KEY›]
}
`));

test("what does not count", () =>
  check(`
// System.getenv("A")
val s = "System.getenv(B)"
fun f(System: Mine) { System.getenv("C") }
fun g() { my.System.getenv("D"); System.getProperty("E"); System.getenv("‹F›") }
`));

test("defaults", () =>
  expect(
    forms(
      `val a = System.getenv("A") ?: "x"; val b = System.getenv().getOrDefault("B", "x"); val c = System.getenv("C")!!`,
    ),
  ).toMatchInlineSnapshot(`
      [
        "A, System.getenv, read, has a default",
        "B, System.getenv().getOrDefault, read, has a default",
        "C, System.getenv, read",
      ]
    `));

test("dotenv-kotlin", () =>
  check(`
import io.github.cdimascio.dotenv.dotenv
val env = dotenv { ignoreIfMissing = true }
val a = env["‹A›"]
val b = dotenv().get("‹B›")
val c = other["C"]
`));
