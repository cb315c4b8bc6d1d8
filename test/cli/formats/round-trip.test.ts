import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS, formatNamed } from "../../../cli/formats/formats.ts";
import { valueState } from "../../../core/secrets-file-value.ts";
import { repetitions } from "../../support/repetitions.ts";
import { asTexts, read, texts, values, write, writeIfPossible } from "./secret-files.ts";

const numRuns = repetitions(300, 10_000);

describe.each(["yaml", "toml"])("%s", (name) => {
  const format = formatNamed(name);
  test("gives back every value, those with several attributes too", () =>
    fc.assert(
      fc.property(values, (all) => {
        expect(read(format, write(format, all))).toEqual({ ...all });
      }),
      { numRuns },
    ));
});

describe.each(["json", "annotated"])("%s", (name) => {
  const format = formatNamed(name);
  test("gives back every value but those that are themselves references or ciphertexts", () =>
    fc.assert(
      fc.property(values, (all) => {
        fc.pre(Object.values(all).every((value) => valueState(value) === "plaintext"));
        expect(read(format, write(format, all))).toEqual({ ...all });
      }),
      { numRuns },
    ));
});

test("a Kubernetes Secret gives back every value as text", () =>
  fc.assert(
    fc.property(values, (all) => {
      const format = formatNamed("kubernetes");
      expect(read(format, write(format, all))).toEqual(asTexts(all));
    }),
    { numRuns },
  ));

describe.each(["dotenv", "docker", "github", "shell"])("%s", (name) => {
  const format = formatNamed(name);
  test("gives back every value as text, or says of which it cannot", () =>
    fc.assert(
      fc.property(values, (all) => {
        const file = writeIfPossible(format, all);
        if (file !== undefined) expect(read(format, file)).toEqual(asTexts(all));
      }),
      { numRuns },
    ));
});

test("a shell can be given every text without NUL, and a .env file nearly every one", () => {
  const refused = { shell: 0, dotenv: 0 };
  fc.assert(
    fc.property(texts, (all) => {
      fc.pre(!Object.values(asTexts(all)).some((value) => value.includes("\0")));
      for (const name of ["shell", "dotenv"] as const)
        if (writeIfPossible(formatNamed(name), all) === undefined) refused[name]++;
    }),
    { numRuns, seed: 1 },
  );
  expect(refused.shell).toBe(0);
  expect(refused.dotenv).toBeLessThan(numRuns / 4);
});

test("every format says what it is in a few words, under a name of its own", () =>
  expect(FORMATS.map(({ name, what }) => `${name}: ${what}`)).toMatchInlineSnapshot(`
    [
      "dotenv: a .env file",
      "json: a flat secrets.json",
      "annotated: a secrets.json with annotations",
      "yaml: a YAML mapping",
      "toml: a TOML file",
      "kubernetes: a Kubernetes Secret",
      "docker: an env file of docker run",
      "github: a file of GitHub Actions, such as $GITHUB_ENV",
      "shell: a shell script of exports",
    ]
  `));
