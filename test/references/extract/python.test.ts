import { expect, test } from "vitest";
import { shown } from "./check.ts";

test("an import stands behind what has to come first", () =>
  expect(
    shown(
      "python",
      `"""doc"""
from __future__ import annotations
x = "‹abc›"
`,
    ),
  ).toMatchInlineSnapshot(`
  """"doc"""
  from __future__ import annotations

  import os
  x = os.environ["API_KEY"]

  ---
  "abc""
`));

test("and behind the file's head", () =>
  expect(
    shown(
      "python",
      `#!/bin/python
# -*- coding: utf-8 -*-

x = "‹a\\x41›"
`,
    ),
  ).toMatchInlineSnapshot(`
  "#!/bin/python
  # -*- coding: utf-8 -*-

  import os

  x = os.environ["API_KEY"]

  ---
  "aA""
`));

test("and in the order of the others", () =>
  expect(
    shown(
      "python",
      `import re
import sys
from a import b
x = "‹abc›"
`,
    ),
  ).toMatchInlineSnapshot(`
  "import os
  import re
  import sys
  from a import b
  x = os.environ["API_KEY"]

  ---
  "abc""
`));

test("on a line with other statements too", () =>
  expect(
    shown(
      "python",
      `"""doc"""; x = "‹abc›"
`,
    ),
  ).toMatchInlineSnapshot(`
  """"doc"""; import os; x = os.environ["API_KEY"]

  ---
  "abc""
`));

test("an alias is used, and a part of an f-string is computed in it", () =>
  expect(
    shown(
      "python",
      `import os as o
x = f"Bearer ‹abc› {y}"
`,
    ),
  ).toMatchInlineSnapshot(`
  "import os as o
  x = f"Bearer {o.environ['API_KEY']} {y}"

  ---
  "abc""
`));

test("what was imported from os is used", () =>
  expect(
    shown(
      "python",
      `from os import environ
x = f'{z["‹abc›"]}'
`,
    ),
  ).toMatchInlineSnapshot(`
  "from os import environ
  x = f'{z[environ["API_KEY"]]}'

  ---
  "abc""
`));

test("an import that comes later does not count", () =>
  expect(
    shown(
      "python",
      `x = "‹abc›"
import os
`,
    ),
  ).toMatchInlineSnapshot(`
  "import os

  x = os.environ["API_KEY"]
  import os

  ---
  "abc""
`));

test("a part is joined with the rest", () =>
  expect(
    shown(
      "python",
      `import os
f("Bearer ‹abc›")
`,
    ),
  ).toMatchInlineSnapshot(`
  "import os
  f("Bearer " + os.environ["API_KEY"])

  ---
  "abc""
`));

test("bytes are bytes again", () =>
  expect(
    shown(
      "python",
      `import os
x = b"‹abc›"
`,
    ),
  ).toMatchInlineSnapshot(`
  "import os
  x = os.environ["API_KEY"].encode()

  ---
  "abc""
`));

test("literals side by side are one", () =>
  expect(
    shown(
      "python",
      `import os
x = ("‹a" "b›")
`,
    ),
  ).toMatchInlineSnapshot(`
  "import os
  x = (os.environ["API_KEY"])

  ---
  "ab""
`));

test("one of them alone cannot be taken", () =>
  expect(
    shown(
      "python",
      `x = ("a" "‹b›")
`,
    ),
  ).toMatchInlineSnapshot(`"Only the whole of this literal can be replaced."`));

test("the doubled braces of an f-string are single", () =>
  expect(
    shown(
      "python",
      `import os
x = f"‹a{{b}}›"`,
    ),
  ).toMatchInlineSnapshot(`
  "import os
  x = os.environ["API_KEY"]
  ---
  "a{b}""
`));

test("where os means something else nothing is read", () =>
  expect(
    shown(
      "python",
      `def f(os):
  return "‹abc›"
`,
    ),
  ).toMatchInlineSnapshot(`"cannot be read"`));

test("a docstring is no value", () =>
  expect(
    shown(
      "python",
      `def f():
  "do‸c"
`,
    ),
  ).toMatchInlineSnapshot(`"no literal"`));

test("a pattern", () =>
  expect(
    shown(
      "python",
      `match a:
  case "x‸": pass
`,
    ),
  ).toMatchInlineSnapshot(`"A pattern takes constants only."`));
