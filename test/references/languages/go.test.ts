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

test("names in a text, and a test's own variables", () =>
  check(`
package main
import ("os"; "testing")
func TestA(t *testing.T) { t.Setenv("‹A›", "1"); t.Run("x", func(t *testing.T) { t.Setenv("‹B›", "2") }) }
func BenchmarkA(b *testing.B) { b.Setenv("‹C›", "1") }
func helper(tb testing.TB, other *Thing) { tb.Setenv("‹D›", "1"); other.Setenv("E", "1") }
func f(t *mine.T) { t.Setenv("F", "1"); os.ExpandEnv("postgres://$‹G›:\${‹H›}@db"); mine.ExpandEnv("$I") }
`));

test("flags of urfave/cli, and viper's instances", () =>
  check(`
package main
import ("github.com/urfave/cli/v2"; "github.com/spf13/viper")
var flags = []cli.Flag{&cli.StringFlag{Name: "a", EnvVars: []string{"‹A›", "‹B›"}}, &Mine{EnvVars: []string{"C"}}}
func f() { v := viper.New(); v.GetString("‹D›"); v.BindEnv("e", "‹E›", "‹F›"); v.GetString("g.h") }
`));

test("flags of urfave/cli v3", () =>
  check(`
package main
import "github.com/urfave/cli/v3"
var flag = &cli.StringFlag{Name: "a", Sources: cli.EnvVars("‹A›", "‹B›")}
`));
