import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";
import { START } from "../support/from-source.ts";

test("a tree of .env files is imported only after a yes", { timeout: 120_000 }, async () => {
  const keyward = makeCli();
  writeFileSync(path.join(keyward.folder, ".env"), "A_KEY=1\n");
  const refused = await onTerminal(keyward, ["import", ".", "-p", "shop"], "n");
  expect(refused).toContain("File  Scope  New  Changed  As it is");
  expect(refused).toMatch(/Write 1 secret to the vault at .*vault\.db\? \[y\/N\]/);
  expect(refused).toContain("Cancelled; nothing was imported.");
  const done = await onTerminal(keyward, ["import", ".", "-p", "shop"], "y");
  expect(done).toContain("Successfully imported 1 secret");
});

test("init proposes the folder's name as the project", { timeout: 60_000 }, async () => {
  const keyward = makeCli();
  const shown = await onTerminal(keyward, ["init"], "");
  const name = path.basename(keyward.folder);
  expect(shown).toContain(`Project [${name}]:`);
  expect(JSON.parse(readFileSync(path.join(keyward.folder, "secrets.json"), "utf8"))).toEqual({
    $scope: { project: name },
  });
});

/** What a terminal without colours has shown, where one line was typed as soon as something was asked. */
async function onTerminal(
  { folder, home }: ReturnType<typeof makeCli>,
  words: readonly string[],
  answer: string,
): Promise<string> {
  const child = spawn(
    "script",
    ["-qec", `"$NODE" --input-type=module -e "$START" -- ${words.join(" ")}`, "/dev/null"],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        KEYWARD_HOME: home,
        KEYWARD_PASSPHRASE: "correct horse",
        NO_COLOR: "1",
        NODE: process.execPath,
        START,
      },
    },
  );
  let shown = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const wasAsked = /(?:\[y\/N\]|Project .*:) $/.test(shown);
    shown += chunk.toString();
    if (!wasAsked && /(?:\[y\/N\]|Project .*:) $/.test(shown)) child.stdin.write(`${answer}\r`);
  });
  await once(child, "close");
  return shown;
}
