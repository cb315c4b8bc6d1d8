import { expect, test } from "vitest";
import { shown } from "./check.ts";

test("a constant becomes a variable, and os is imported in its place", () =>
  expect(
    shown(
      "go",
      `package main

import (
	"fmt"
	"strings"

	"github.com/x/y"
)

const A = "‹abc›"
`,
    ),
  ).toMatchInlineSnapshot(`
  "package main

  import (
  	"fmt"
  	"os"
  	"strings"

  	"github.com/x/y"
  )

  var A = os.Getenv("API_KEY")

  ---
  "abc""
`));

test("of several constants one becomes a variable", () =>
  expect(
    shown(
      "go",
      `package main

const (
	A = "a"
	// the key
	B = "‹abc›" // x
	C = "c"
)
`,
    ),
  ).toMatchInlineSnapshot(`
  "package main

  import "os"

  const (
  	A = "a"
  )

  var (
  	// the key
  	B = os.Getenv("API_KEY") // x
  )

  const (
  	C = "c"
  )

  ---
  "abc""
`));

test("an import without a group gets another one", () =>
  expect(
    shown(
      "go",
      `package main
import "fmt"
func f() { fmt.Println("Bearer ‹abc›") }
`,
    ),
  ).toMatchInlineSnapshot(`
  "package main
  import "fmt"
  import "os"
  func f() { fmt.Println("Bearer " + os.Getenv("API_KEY")) }

  ---
  "abc""
`));

test("an import under another name is used, and a type of its own is kept", () =>
  expect(
    shown(
      "go",
      `package main
import o "os"
const K Key = "‹abc›"
`,
    ),
  ).toMatchInlineSnapshot(`
  "package main
  import o "os"
  var K Key = Key(o.Getenv("API_KEY"))

  ---
  "abc""
`));

test("constants that count on from one another", () =>
  expect(
    shown(
      "go",
      `package main

const (
	A = iota
	B = "‹abc›"
)
`,
    ),
  ).toMatchInlineSnapshot(`"The constants around it count on from one another."`));

test("a constant of which others are made", () =>
  expect(
    shown(
      "go",
      `package main

const A = "‹abc›"
const B = A + "x"
`,
    ),
  ).toMatchInlineSnapshot(`"Other constants are made of A."`));

test("a raw string", () =>
  expect(
    shown(
      "go",
      `package main
import "os"
var a = \`‹a\\b›\`
`,
    ),
  ).toMatchInlineSnapshot(`
  "package main
  import "os"
  var a = os.Getenv("API_KEY")

  ---
  "a\\\\b""
`));

test("a tag", () =>
  expect(
    shown(
      "go",
      `package main
type T struct { A string \`json:"‸a"\` }
`,
    ),
  ).toMatchInlineSnapshot(`"A field's tag takes constants only."`));
