import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { makeCli } from "../support/cli.ts";
import { repositoryAt } from "../support/temporary-repository.ts";

// Put together here, so that no scanner flags this file.
const STRIPE = ["sk", "live", "4eC39HqLyjWDarjtT1zdp7dc"].join("_");

/** As https://pre-commit.com#new-hooks describes them. */
const [hook] = parse(readFileSync(path.resolve(import.meta.dirname, "../../.pre-commit-hooks.yaml"), "utf8"));

test("what the hook of pre-commit calls stops a commit with a key, with a text that says what to do", async () => {
  const keyward = makeCli();
  const { git, write } = repositoryAt(keyward.folder);
  git("init", "-q");
  write("pay.ts", `const key = "${STRIPE}";\n`);
  git("add", "-A");
  expect(hook).toMatchObject({ id: "keyward", language: "system", pass_filenames: false, always_run: true });
  const [program, ...words] = hook.entry.split(" ");
  expect(program).toBe("keyward");
  const { code, out, err } = await keyward(words);
  expect(code).toBe(1);
  expect(out).toContain("pay.ts:1:14");
  expect(err).toContain("keyward:ignore why it may stay");
  write("pay.ts", "const key = read();\n");
  git("add", "-A");
  expect(await keyward(words)).toMatchObject({ code: 0, err: "" });
});
