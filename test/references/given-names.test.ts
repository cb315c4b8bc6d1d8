import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDockerfile } from "../../references/dockerfile.ts";
import { envFileExpansions, parseEnvFile, type GivenName } from "../../references/env-file.ts";
import { languageOfPath } from "../../references/language-of-path.ts";
import { isRuntimeName } from "../../references/runtime-names.ts";
import { parseCompose, parseWorkflow } from "../../references/yaml-names.ts";
import { repetitions } from "../support/repetitions.ts";
import { engineFromNodeModules } from "./engine.ts";
import { checkReferences, readMarks } from "./marked-source.ts";

const engine = await engineFromNodeModules();

function checkWith(parse: (text: string) => readonly GivenName[]): (source: string) => void {
  return (source) => {
    const { text, ranges } = readMarks(source);
    const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
    const expected = ranges.map(({ start, end }) => ({
      name: text.slice(start, end),
      start,
      end,
      line: lineOf(start),
    }));
    expect(parse(text).map(({ name, start, end, line }) => ({ name, start, end, line }))).toEqual(expected);
  };
}

describe(".env files", () => {
  const check = checkWith(parseEnvFile);
  test("names, with export and spaces", () =>
    check("‹A›=1\n  ‹B_2› = two words\nexport ‹C›='x'\r\n‹D›=\n‹e.f-g›=1"));
  test("comments and other lines are no names", () => check("# A=1\n\nB\n=C\n1D=x\n‹E›=1 # F=2"));
  test("a quoted value may go over lines", () =>
    check(`‹KEY›="-----BEGIN\nA=1\n-----END"\n‹B›='x\nC=2'\n‹D›=\`\nE=3\n\``));
  test("an escaped quote does not end it", () => check(`‹A›="x \\" y\nB=1"\n‹C›=1`));
  test("a quote that is never closed is a part of its line", () => check(`‹A›="x\n‹B›=it's\n‹C›=1`));
  test("a byte order mark is no part of the name", () => check("\uFEFF‹A›=1"));
});

describe("values of .env files", () => {
  const check = checkWith((text) =>
    envFileExpansions(text).map(({ name, start, end, line }) => ({ name, start, end, line })),
  );
  test("are put together from names in braces, and from those in capitals", () =>
    check('A=${‹B›}/$‹C_2›\nexport D="x ${‹e›}" # ${F}\nG=`${‹H›}`\r\nI: ${‹J›}'));
  test("in single quotes, behind a backslash and in comments they stand for themselves", () =>
    check(`A='\${B}'\nC=\\\${D} \\$E $\${F}\n# \${G}\nH=x # \${I}\nJ=#\${K}\nL="\\\\\${‹M›} # \${‹N›}"`));
  test("a dollar in a password is none, unless the file gives that name", () =>
    check("PASS=pa$word$1\nlow=1\nA=$‹low›\nB=$lower"));
  test("over several lines, and in quotes that are never closed", () =>
    check(`A="x\nB='\${‹C›}\n"\nD='x\nE='\${F}'\nG='\${‹H›}`));
  test("defaults are told, and what is in them", () => {
    check("A=${‹B›:-${‹C›}}${‹D›-x}${‹E›");
    expect(
      envFileExpansions("A=${B:-1} ${C-1} ${D:+1} ${E:?x} ${F}").map(({ hasDefault }) => hasDefault),
    ).toEqual([true, true, true, false, false]);
  });
});

describe("Dockerfiles", () => {
  const check = checkWith(parseDockerfile);
  test("ENV with one name or several", () => check(`FROM node\nENV ‹A›=1 ‹B›="x y=z" ‹C›=a\\ b\nenv ‹D›=1`));
  test("the old form without =", () => check("ENV ‹A› some words B=1"));
  test("over several lines", () => check("ENV ‹A›=1 \\\n  # a comment\n  ‹B›=2 \\\n‹C›=3\nRUN x"));
  test("a quoted value over several lines", () => check('ENV ‹A›="x \\\n  y=1 z" ‹B›=2\nENV ‹C›=3'));
  test("nothing else", () => check("RUN ENV A=1\n# ENV B=1\nENVC D=1\nRUN <<EOF\nENV E=1\nEOF\nENV ‹F›=1"));
  test("ARG, with and without a value, and behind ONBUILD", () =>
    check("ARG ‹A›\nARG ‹B›=1 ‹C›\nONBUILD ARG ‹D›\nONBUILD RUN ARG E"));
});

test("a Dockerfile reads what it gives, and what a shell or an image gives is none", () =>
  checkReferences(
    engine,
    "dockerfile",
    [
      "ARG ‹VERSION›=1",
      "FROM node:$‹VERSION›",
      "ARG ‹TOKEN›",
      "ENV ‹KEY›=${‹TOKEN›} OTHER_HAS_NO_QUOTES=\\$TOKEN",
      "RUN echo \"${‹TOKEN›:-x}\" '$TOKEN' && for f in a; do echo $f; done",
      "# $TOKEN",
    ]
      .join("\n")
      .replace("OTHER_HAS", "‹OTHER_HAS")
      .replace("QUOTES=", "QUOTES›="),
  ));

const PIECES = [
  "ENV ",
  "A",
  "B1",
  "=",
  "\\",
  "\n",
  '"',
  "'",
  " ",
  "<<EOF",
  "#",
  "🔑",
  "$",
  "${",
  "}",
  "${{ ",
  "secrets.",
  " }}",
  ":-",
  "services:\n  a:\n    environment:\n",
  "      - ",
  "env: {",
  ": ",
  "\n  ",
  "[",
  "]",
  "|\n",
  "read ",
  "for ",
];

test("no text makes the parsers of names throw, and every name is a place in the text", () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES)), (pieces) => {
      const text = pieces.join("");
      for (const parse of [
        parseEnvFile,
        envFileExpansions,
        parseDockerfile,
        parseCompose,
        parseWorkflow,
        shellNames,
      ])
        for (const { name, start, end } of parse(text)) expect(text.slice(start, end)).toBe(name);
    }),
    { numRuns: repetitions(300, 20_000) },
  ));

function shellNames(text: string): readonly { name: string; start: number; end: number }[] {
  const tree = engine.parse("shellscript", text)!;
  tree.completionAt(text.length >> 1);
  const references = tree.references();
  tree.dispose();
  return references;
}

test("the language of a path", () => {
  const paths = [
    "a.ts",
    "a.mts",
    "a.d.ts",
    "a.tsx",
    "a.cjs",
    "x/a.jsx",
    "App.vue",
    "A.svelte",
    ".env",
    "x\\.env.local",
    "prod.env",
    "Dockerfile",
    "Dockerfile.dev",
    "x/api.dockerfile",
    "dockerfile.ts",
    "a.md",
    "Makefile",
    "a.constructor",
    "env",
  ];
  expect(Object.fromEntries(paths.map((path) => [path, languageOfPath(path)]))).toMatchInlineSnapshot(`
    {
      ".env": "dotenv",
      "A.svelte": "svelte",
      "App.vue": "vue",
      "Dockerfile": "dockerfile",
      "Dockerfile.dev": "dockerfile",
      "Makefile": undefined,
      "a.cjs": "javascript",
      "a.constructor": undefined,
      "a.d.ts": "typescript",
      "a.md": undefined,
      "a.mts": "typescript",
      "a.ts": "typescript",
      "a.tsx": "typescriptreact",
      "dockerfile.ts": "typescript",
      "env": undefined,
      "prod.env": "dotenv",
      "x/a.jsx": "javascriptreact",
      "x/api.dockerfile": "dockerfile",
      "x\\.env.local": "dotenv",
    }
  `);
});

test("names of the runtime and system", () => {
  for (const name of [
    "NODE_ENV",
    "PATH",
    "CI",
    "PORT",
    "HOME",
    "npm_package_version",
    "GITHUB_SHA",
    "LC_TIME",
  ])
    expect(isRuntimeName(name), name).toBe(true);
  for (const name of ["API_KEY", "DATABASE_URL", "MODE", "constructor", "AWS_SECRET_ACCESS_KEY", "GITHUB"])
    expect(isRuntimeName(name), name).toBe(false);
  expect(isRuntimeName("MODE", "import.meta.env.X")).toBe(true);
});
