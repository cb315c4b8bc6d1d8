import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeCli } from "../../support/cli.ts";
import { START } from "../../support/from-source.ts";

const has = (shell: string) => spawnSync(shell, ["-c", ":"]).status === 0;

/** A folder with a `keyward` in it that shells find, and the script that `keyward completion` gives. */
async function install(shell: string) {
  const keyward = makeCli();
  await keyward(["add", "-p", "shop", "-e", "production", "-k", "DB_PASS", "-v", "-"], { input: "x" });
  const program = path.join(keyward.folder, "keyward");
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' --input-type=module -e '${START}' -- "$@"\n`);
  chmodSync(program, 0o755);
  const script = path.join(keyward.folder, "completion");
  writeFileSync(script, (await keyward(["completion", shell])).out);
  // No passphrase: completion does without.
  const env = {
    PATH: `${keyward.folder}:${process.env.PATH}`,
    HOME: keyward.folder,
    KEYWARD_HOME: keyward.home,
  };
  const run = (words: readonly string[]) =>
    execFileSync(shell, words, { cwd: keyward.folder, env, encoding: "utf8" }).trim().split("\n");
  return { script, run };
}

test("bash completes commands, flags and names of the vault", { timeout: 120_000 }, async () => {
  const { script, run } = await install("bash");
  const completed = (line: string) =>
    run([
      "--norc",
      "-c",
      `. "${script}"; COMP_LINE="$1" COMP_POINT=$\{#1}; _keyward; printf '%s\\n' "$\{COMPREPLY[@]}"`,
      "bash",
      line,
    ]);
  // Behind the colon, at which bash ends a word.
  expect(completed("keyward secret:ren")).toEqual(["rename"]);
  expect(completed("keyward secret add --desc")).toEqual(["--description"]);
  expect(completed("keyward get -p shop ")).toEqual(["DB_PASS"]);
  expect(completed("keyward import ")).toEqual([""]);
});

test.skipIf(!has("fish"))(
  "fish completes the same, with a few words about each (skipped without fish)",
  { timeout: 120_000 },
  async () => {
    const { script, run } = await install("fish");
    const completed = (line: string) =>
      run(["--no-config", "-c", `source "${script}"; complete -C "${line}"`]);
    expect(completed("keyward secret:ren")).toEqual([
      "secret:rename\tGive a definition another name, with all its versions",
    ]);
    expect(completed("keyward get -p shop ")).toEqual(["DB_PASS\tsecret"]);
    expect(completed("keyward import comp")).toEqual(["completion"]);
  },
);

test.skipIf(!has("zsh"))("zsh completes the same (skipped without zsh)", { timeout: 120_000 }, async () => {
  const { script, run } = await install("zsh");
  // In the place of the two functions that show things on a terminal.
  const shown = `compdef() { }; _files() { print files }; _describe() { print -rl -- "$\{(@P)2}" }`;
  const completed = (...words: string[]) =>
    run([
      "-f",
      "-c",
      `${shown}; . "${script}"; words=("$@") CURRENT=$#; _keyward`,
      "zsh",
      "keyward",
      ...words,
    ]);
  expect(completed("secret:ren")).toEqual([
    "secret\\:rename:Give a definition another name, with all its versions",
  ]);
  expect(completed("get", "-p", "shop", "")).toEqual(["DB_PASS:secret"]);
  expect(completed("import", "")).toEqual(["files"]);
});
