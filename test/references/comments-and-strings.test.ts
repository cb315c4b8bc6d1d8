import * as fc from "fast-check";
import { expect, test } from "vitest";
import { repetitions } from "../support/repetitions.ts";
import { engineFromNodeModules } from "./engine.ts";

const engine = await engineFromNodeModules();
/** Milliseconds: `npm run soak` takes longer than a test's usual 5 s. */
const TIME = 120_000;

interface Place {
  /** What a reference would look like. */
  readonly references: readonly string[];
  /** Around one, on lines of their own, where it is a comment or the text of a string. */
  readonly around: readonly (readonly [before: string, after: string])[];
  /** Before and after the whole, so that it is a program in which such a reference would count. */
  readonly program: readonly [before: string, after: string];
  /** What does count, and is found whatever stands around it. */
  readonly real: string;
}

const SLASHES = [
  ["// ", ""],
  ["/* ", " */"],
  ["/*\n", "\n*/"],
] as const;

const PLACES: Readonly<Record<string, Place>> = {
  typescript: {
    references: [
      "process.env.A",
      "import.meta.env.A",
      "Bun.env['A']",
      "Deno.env.get('A')",
      "c.secrets.get('A')",
    ],
    around: [...SLASHES, ['s = "', '";'], ["s = `", "`;"], ["s = /", "/;"]],
    program: ["", ""],
    real: "process.env.REAL;",
  },
  vue: {
    references: ["process.env.A", "import.meta.env.A"],
    around: [
      ...SLASHES,
      ['s = "', '";'],
      ["</script><p>", "</p><script>"],
      ["</script><!-- ", " --><script>"],
    ],
    program: ["<script>\n", "\n</script>"],
    real: "process.env.REAL;",
  },
  python: {
    references: ["os.environ['A']", "os.getenv('A')", "os.environ.get('A')"],
    around: [
      ["# ", ""],
      ['s = "', '"'],
      ['s = """', '"""'],
      ['"""\n', '\n"""'],
      ['s = r"', '"'],
    ],
    program: ["import os\n", ""],
    real: 'os.environ["REAL"]',
  },
  go: {
    references: ["os.Getenv('A')", "os.LookupEnv(A)", "os.Getenv(`A`)"],
    around: [...SLASHES, ['s = "', '"']],
    program: ['package a\nimport "os"\nfunc f() {\n', "\n}"],
    real: 'os.Getenv("REAL")',
  },
  java: {
    references: ["System.getenv('A')", "System.getenv(A)"],
    around: [...SLASHES, ['s = "', '";'], ['s = """\n', '\n""";']],
    program: ["class A { void f() {\n", "\n} }"],
    real: 'System.getenv("REAL");',
  },
  kotlin: {
    references: ["System.getenv('A')", "System.getenv(A)"],
    around: [...SLASHES, ['s = "', '"'], ['s = """', '"""']],
    program: ["fun f() {\n", "\n}"],
    real: 'System.getenv("REAL")',
  },
  csharp: {
    references: ["Environment.GetEnvironmentVariable('A')", "Environment.GetEnvironmentVariable(A)"],
    around: [...SLASHES, ['s = "', '";'], ['s = @"', '";'], ['s = """', '""";']],
    program: ["class A { void F() {\n", "\n} }"],
    real: 'Environment.GetEnvironmentVariable("REAL");',
  },
  ruby: {
    references: ["ENV['A']", "ENV.fetch('A')", "ENV.fetch(:A)"],
    around: [
      ["# ", ""],
      ['s = "', '"'],
      ["=begin\n", "\n=end"],
      ["s = %q(", ")"],
      ["s = <<~X\n", "\nX"],
    ],
    program: ["", ""],
    real: 'ENV["REAL"]',
  },
  php: {
    references: ["getenv('A')", "$_ENV['A']", "env('A')"],
    around: [...SLASHES, ["# ", ""], ["$s = <<<'X'\n", "\nX;"], ["?><p>", "</p><?php"]],
    program: ["<?php\n", "\n"],
    real: 'getenv("REAL");',
  },
  rust: {
    references: ["env::var('A')", "std::env::var(A)", "env!(A)"],
    around: [...SLASHES, ['let s = "', '";'], ['let s = r#"', '"#;']],
    program: ["use std::env;\nfn f() {\n", "\n}"],
    real: 'env::var("REAL");',
  },
  shellscript: {
    references: ["$A", "${A}", "${A:-x}"],
    around: [
      ["# ", ""],
      ["s='", "'"],
      ["cat <<'X'\n", "\nX"],
    ],
    program: ["", ""],
    real: 'echo "$REAL"',
  },
  dockerfile: {
    references: ["ENV A=1", "ENV A 1"],
    around: [["# ", ""]],
    program: ["FROM x\n", "\n"],
    real: "ENV REAL=1",
  },
  dotenv: {
    references: ["A=1", "export A=1"],
    around: [
      ["# ", ""],
      ['S="\n', '\n"'],
    ],
    program: ["", "\n"],
    real: "REAL=1",
  },
  dockercompose: {
    references: ["${A}", "$A"],
    around: [["# ", ""]],
    program: ["", "\n"],
    real: 'image: "${REAL}"',
  },
  "github-actions-workflow": {
    references: ["${{ secrets.A }}"],
    around: [["# ", ""]],
    program: ["", "\n"],
    real: 'name: "${{ secrets.REAL }}"',
  },
};

test.each(Object.entries(PLACES))(
  "in %s what stands in a comment or a string is no reference, and what stands beside it is",
  (language, { references, around, program: [before, after], real }) => {
    const hidden = fc
      .tuple(fc.constantFrom(...references), fc.constantFrom(...around))
      .map(([reference, [open, close]]) => `${open}${reference}${close}`);
    const lines = fc.array(hidden, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, (above, below) => {
        const text = `${before}${[...above, real, ...below].join("\n")}${after}`;
        const tree = engine.parse(language, text)!;
        const found = tree.references().map(({ name }) => name);
        tree.dispose();
        expect(
          found.filter((name) => name !== "S"),
          text,
        ).toEqual(["REAL"]);
      }),
      { numRuns: repetitions(60, 2_000) },
    );
  },
  TIME,
);
