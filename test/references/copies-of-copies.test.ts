import * as fc from "fast-check";
import { expect, test } from "vitest";
import { repetitions } from "../support/repetitions.ts";
import { engineFromNodeModules } from "./engine.ts";

const engine = await engineFromNodeModules();

const name = fc.constantFrom("a", "b", "c");
const key = fc.constantFrom("K", "L", "M");
/** Each `?` is a variable, each `!` a key. */
const statement = (...forms: string[]) =>
  fc
    .tuple(fc.constantFrom(...forms), fc.array(name, { minLength: 4, maxLength: 4 }), key)
    .map(([form, names, key]) => {
      let at = 0;
      return form.replaceAll("?", () => names[at++ % names.length]!).replaceAll("!", key);
    });

const ECMASCRIPT = statement(
  "? = process.env;",
  "? = { ...?, !: 1 };",
  "? = Object.assign(?, ?, { !: 1 });",
  "? = { x: ?, y: { ...? } };",
  "? = ?.x;",
  "({ x: ?, ...? } = ?);",
  "? = z.object({ !: z.string() }).parse(?);",
  "function f!(p) { ? = p; return ?[p] || f!(p); }",
  `? = fK("N") || fL("N");`,
  `for (const n of ["N", ?]) ? = process.env[n];`,
  "? = [?].reduce((q, r) => ({ ...q, [r]: ? }), {});",
  "use(?.NAME, ?.x.NAME);",
);
const PYTHON = statement(
  "? = os.environ",
  `? = {**?, "!": 1}`,
  "? = dict(?, !=1)",
  `? = ? | {"!": 1}`,
  "? = ?.copy()",
  `? = {"x": ?}`,
  `? = ?["x"]`,
  "def f!(p):\n    global ?\n    ? = p\n    return ?[p] or f!(p)",
  `? = fK("N") or fL("N")`,
  `?["NAME"]`,
);

// One that goes round in circles takes all of the test's time, and its memory.
test.each([
  ["javascript", `import { z } from "zod";\nlet a, b, c;\n`, ECMASCRIPT],
  ["python", "import os\n", PYTHON],
] as const)(
  "whatever variables are given of each other in %s, what they hold is followed to an end",
  (language, head, statements) => {
    fc.assert(
      fc.property(fc.array(statements, { maxLength: 30 }), (lines) => {
        const text = head + lines.join("\n");
        const tree = engine.parse(language, text)!;
        for (const { start, end } of tree.references()) expect(start).toBeLessThan(end);
        tree.dispose();
      }),
      { numRuns: repetitions(60, 5_000) },
    );
  },
);
