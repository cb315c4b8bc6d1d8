import { expect, test } from "vitest";
import { inLanguage } from "./check.ts";

const { check, forms } = inLanguage("go");

test("every way to read", () =>
  check(`
package main
import (
	"fmt"
	"os"
	"syscall"
)
var a = os.Getenv("‹A›")
func main() {
	b, ok := os.LookupEnv(\`‹B›\`)
	if v := os.Getenv("‹C›"); v != "" { fmt.Println((os.Getenv)("‹D›")) }
	os.Setenv("‹E›", "1"); os.Unsetenv("‹F›"); syscall.Getenv("‹G›")
}
`));

test("an import under another name", () =>
  check(`package main\nimport o "os"\nvar a = o.Getenv("‹A›") + os.Getenv("‹B›")`));

test("local names for the functions", () =>
  check(`
package main
import "os"
var lookup, other = os.LookupEnv, f
func main() {
	get := os.Getenv
	get("‹A›"); lookup("‹B›"); other("C")
	var set = os.Setenv
	set("‹D›", "x")
}
`));

test("constants", () =>
  check(`
package main
import "os"
const ONE, TWO = "A", "B" + "C"
const (
	THREE string = "D"
)
var changing = "E"
func main() {
	os.Getenv(‹ONE›); os.Getenv(‹TWO›); os.Getenv(‹THREE›)
	os.Getenv(changing); changing = "F"
	local := "G"
	os.Getenv(‹local›)
	os.Getenv("x\\ty")
}
`));

test("what does not count", () =>
  check(`
package main
import "os"
// os.Getenv("A")
var s = "os.Getenv(\\"B\\")"
func f(os T) { os.Getenv("C") }
func (os T) g() { os.Getenv("D") }
func h() { os := x; os.Getenv("E"); { var os T; os.Getenv("F") } }
func i() { for os := range x { os.Getenv("G") }; mine.os.Getenv("H") }
var ok = os.Getenv("‹I›")
`));

test("another package's os", () => check(`package main\nimport os "mine/os"\nvar a = os.Getenv("A")`));

test("reads and writes", () =>
  expect(
    forms(`package main\nimport "os"\nfunc f() { os.Getenv("A"); os.LookupEnv("B"); os.Setenv("C", "") }`),
  ).toMatchInlineSnapshot(`
      [
        "A, os.Getenv, read",
        "B, os.LookupEnv, read",
        "C, os.Setenv, write",
      ]
    `));
