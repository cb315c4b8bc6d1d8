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

test("where no keychain opens the vault, as over SSH, its passphrase is asked for", async () => {
  const keyward = makeCli();
  await keyward(["secret:add", "-k", "FOO", "-v", "-"], { input: "kept" });
  const without = { KEYWARD_PASSPHRASE: undefined, DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere" };
  expect(await keyward(["get", "FOO", "--reveal"], { env: without })).toMatchObject({ code: 4 });
  const typed = onTerminal(withEnv(keyward, without), ["get", "FOO", "--reveal"], "correct horse\r");
  expect(await typed).toMatch(/The vault's passphrase: [^]*kept[^]*exit 0/);
  const started = ["run", "--", "printenv", "FOO"];
  const shown = await onTerminal(withEnv(keyward, without), started, "correct horse\r");
  expect(shown).toMatch(/The vault's passphrase: [^]*kept[^]*exit 0/);
  expect(shown).not.toContain("correct horse");
  const wrong = await onTerminal(withEnv(keyward, without), ["get", "FOO", "--reveal"], "wrong horse\r");
  expect(wrong).toMatch(/does not open the vault[^]*exit 4/);
}, 60_000);

test("where there is no keychain, a new vault gets a passphrase, asked for twice", async () => {
  const keyward = makeCli({
    KEYWARD_PASSPHRASE: undefined,
    DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere",
  });
  const add = ["add", "FOO"];
  const slip = await onTerminal(keyward, add, "the value\r", "correct horse\r", "correct house\r");
  expect(slip).toMatch(/There is no keychain here[^]*not the same[^]*exit 2/);
  const made = await onTerminal(keyward, add, "the value\r", "correct horse\r", "correct horse\r");
  expect(made).toMatch(/recovery key[^]*Successfully added[^]*exit 0/i);
  expect(made).not.toMatch(/the value|correct horse/);
  const env = { KEYWARD_PASSPHRASE: "correct horse" };
  expect(await keyward(["get", "FOO", "--reveal"], { env })).toMatchObject({ out: "the value\n" });
}, 60_000);

function withEnv({ folder, env }: ReturnType<typeof makeCli>, changed: Record<string, string | undefined>) {
  return { folder, env: { ...env, ...changed } };
}

/** Everything that the terminal has shown, with the exit code and the terminal's settings at its end. */
async function onTerminal(
  { folder, env }: Pick<ReturnType<typeof makeCli>, "folder" | "env">,
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
      env: { ...env, NODE: process.execPath, START },
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
