import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { makeCli } from "../support/cli.ts";
import { START } from "../support/from-source.ts";

// `script` of util-linux gives the command a terminal of its own; `stty` says how the command left it.
const PEM = "-----BEGIN KEY-----\nabc\n-----END KEY-----";

test("the value is asked for without echo; a marked paste may have several lines", async () => {
  const keyward = makeCli();
  const pasted = await onTerminal(keyward, ["add", "PEM"], `\u001b[200~${PEM}\n\u001b[201~\r`);
  expect(pasted).toContain("Successfully added");
  expect(pasted).not.toContain("abc");
  expect(await keyward(["get", "PEM", "--reveal"])).toMatchObject({ out: `${PEM}\n` });
});

test("Ctrl+C changes nothing, and leaves the terminal as it was", async () => {
  const keyward = makeCli();
  const shown = await onTerminal(keyward, ["add", "PEM"], "half a val\u0003");
  expect(shown).toContain("Cancelled; nothing was changed.");
  expect(shown).toMatch(/exit 2\r\n.*\bicanon\b.*\becho\b/s);
  expect(await keyward(["get", "PEM"])).toMatchObject({ code: 3 });
});

test("a new passphrase is asked for twice", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: "kept" });
  const change = ["key:change", "--to", "passphrase"];
  expect(await onTerminal(keyward, change, "the new one\r", "another one\r")).toContain("not the same");
  expect(await keyward(["get", "FOO", "--reveal"])).toMatchObject({ out: "kept\n" });
  const changed = await onTerminal(keyward, change, "the new one\r", "the new one\r");
  expect(changed).toContain("Successfully changed");
  expect(changed).not.toContain("the new one");
  const env = { KEYWARD_PASSPHRASE: "the new one" };
  expect(await keyward(["get", "FOO", "--reveal"], { env })).toMatchObject({ out: "kept\n" });
}, 60_000);

/** Everything that the terminal has shown, with the exit code and the terminal's settings at its end. */
async function onTerminal(
  { folder, home }: ReturnType<typeof makeCli>,
  words: readonly string[],
  ...keys: readonly string[]
): Promise<string> {
  const child = spawn(
    "script",
    [
      "-qec",
      `"$NODE" --input-type=module -e "$START" -- ${words.join(" ")}; echo exit $?; stty -a`,
      "/dev/null",
    ],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        KEYWARD_HOME: home,
        KEYWARD_PASSPHRASE: "correct horse",
        NODE: process.execPath,
        START,
      },
    },
  );
  let shown = "";
  let typed = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    shown += text;
    // The mark that asks for marked pastes comes when the terminal has stopped echoing, once for each question.
    if (shown.split("\u001b[?2004h").length - 1 <= typed) return;
    child.stdin.write(keys[typed++] ?? "");
  });
  await once(child, "exit");
  return shown;
}
