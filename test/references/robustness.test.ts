import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FORMS } from "../../references/reference.ts";
import { SOAK, repetitions } from "../support/repetitions.ts";
import { engineFromNodeModules } from "./engine.ts";
import { checkReferences } from "./marked-source.ts";

const engine = await engineFromNodeModules();
/** Milliseconds: `npm run soak` takes longer than a test's usual 5 s. */
const TIME = 120_000;
const LANGUAGES = ["javascript", "typescript", "typescriptreact", "vue"];

/** Pieces that open and close what matters: scopes, strings, comments, forms of reference, characters beyond the BMP. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "process",
      ".env",
      ".A",
      "env",
      '["B"]',
      " = ",
      "const ",
      "{ ",
      " }",
      "let ",
      "secrets.get(",
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "(",
      ")",
      ";",
      "\n",
      '"',
      "'",
      "`",
      "${",
      "//",
      "/*",
      "*/",
      "=>",
      ", ",
      "...",
      "\r\n",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "const env = process.env;\n",
      "process.env.API_KEY\n",
      "function f(env) {\n",
      "const { A, B: b } = process.env;\n",
      "import { env } from 'node:process';\n",
      "<script>",
      "</script>",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("🔑", "é", "\u2028", "\uD83D", "\0") },
);
const source = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const edit = fc.record({
  at: fc.nat(),
  length: fc.nat(12),
  insert: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join("")),
});

test(
  "after any edits the references are those of a fresh parse",
  () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        source,
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (language, before, edits, asksBetween) => {
          const tree = engine.parse(language, before)!;
          tree.references();
          let text = before;
          for (const { at, length, insert } of edits) {
            const start = at % (text.length + 1);
            const oldEnd = Math.min(text.length, start + length);
            text = text.slice(0, start) + insert + text.slice(oldEnd);
            tree.edit({ start, oldEnd, newEnd: start + insert.length }, text);
            if (asksBetween) tree.references();
          }
          const fresh = engine.parse(language, text)!;
          expect(tree.references()).toEqual(fresh.references());
          tree.dispose();
          fresh.dispose();
        },
      ),
      { numRuns: repetitions(300, 20_000) },
    ),
  TIME,
);

test(
  "no text makes anything throw, and every reference is a place in the text",
  () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.oneof(source, fc.string({ unit: "binary" })),
        fc.nat(),
        (language, text, at) => {
          const tree = engine.parse(language, text)!;
          for (const { name, start, end, spelledAt, form } of tree.references()) {
            expect(FORMS).toContain(form);
            if (!spelledAt) expect(text.slice(start, end)).toBe(name);
          }
          const offset = at % (text.length + 1);
          tree.completionAt(offset);
          const extraction = tree.extraction({ start: offset, end: offset });
          if (extraction && "edits" in extraction) extraction.edits("A");
          tree.constants();
          tree.exports();
          tree.wanted();
          tree.dispose();
        },
      ),
      { numRuns: repetitions(300, 20_000) },
    ),
  TIME,
);

test("offsets are UTF-16 units, also after characters beyond the BMP", () =>
  checkReferences(
    engine,
    "typescript",
    `const s = "🔑🗝️"; /* 𝕏 */ process.env.‹A›; \`🔑\${process.env["‹B🔑›"]}\`;`,
  ));

test("a text that is disposed can be asked again", () => {
  const tree = engine.parse("typescript", "process.env.A")!;
  tree.references();
  tree.dispose();
  expect(tree.references()).toHaveLength(1);
  tree.dispose();
});

test(
  "thousands of aliases in a row are followed",
  () => {
    const chain = Array.from({ length: 5000 }, (_, index) => `const e${index + 1} = e${index};`).join("\n");
    const tree = engine.parse("typescript", `const e0 = process.env;\n${chain}\ne5000.A;`)!;
    expect(tree.references().map(({ name }) => name)).toEqual(["A"]);
    tree.dispose();
  },
  TIME,
);

test("thousands of functions may use the same name", () => {
  const functions = Array.from(
    { length: 2000 },
    (_, index) => `function f${index}(env = process.env) { return env.A${index} }`,
  );
  const tree = engine.parse("javascript", `${functions.join("\n")} function g(env) { return env.B }`)!;
  expect(tree.references()).toHaveLength(2000);
  tree.dispose();
});

test.each([
  ["python", "import os\n", (n: number) => `for name in ["A${n}", "B${n}"]:\n  os.environ[name]\n`, 8000],
  ["python", "import os\nfrom names import *\n", (n: number) => `os.environ[NAME_${n}]\n`, 0],
  ["java", "import a.Names;\n", (n: number) => `class C${n} { String s = System.getenv(NAME_${n}); }\n`, 0],
  ["shellscript", "", (n: number) => `v${n}=A${n}; echo "\${!v${n}}"\n`, 4000],
])("thousands of names that %s has by other names are gone through soon", (language, before, line, count) => {
  const tree = engine.parse(language, before + Array.from({ length: 4000 }, (_, n) => line(n)).join(""))!;
  expect(tree.references()).toHaveLength(count);
  tree.dispose();
});

test(
  "nesting deeper than any stack is no error",
  () => {
    const depth = SOAK ? 20_000 : 6_000;
    const nested = `${"(".repeat(depth)}process.env${")".repeat(depth)}.A;`;
    const tree = engine.parse("javascript", `${nested} process.env.B`)!;
    expect(tree.references().at(-1)?.name).toBe("B");
    tree.dispose();
  },
  TIME,
);
