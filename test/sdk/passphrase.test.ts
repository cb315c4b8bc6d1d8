import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { passphraseFromEnvironment } from "../../sdk/passphrase.ts";

test("KEYWARD_PASSPHRASE comes before the file, and without either there is none", async () => {
  const file = fileWith("from the file");
  const both = await passphraseFromEnvironment({
    KEYWARD_PASSPHRASE: "given",
    KEYWARD_PASSPHRASE_FILE: file,
  });
  expect(both?.reveal()).toBe("given");
  expect(await passphraseFromEnvironment({ KEYWARD_PASSPHRASE: "" })).toBeUndefined();
});

test.each(["two words", "two words\n", "two words\r\n"])(
  "the end of the file's line is no part of it",
  async (text) => {
    const passphrase = await passphraseFromEnvironment({ KEYWARD_PASSPHRASE_FILE: fileWith(text) });
    expect(passphrase?.reveal()).toBe("two words");
  },
);

test("a file that is missing, a folder or empty is told by its path", async () => {
  const missing = passphraseFromEnvironment({ KEYWARD_PASSPHRASE_FILE: "/nowhere/passphrase" });
  await expect(missing).rejects.toMatchObject({
    code: "FILE_NOT_FOUND",
    message: expect.stringContaining("/nowhere/passphrase"),
  });
  await expect(passphraseFromEnvironment({ KEYWARD_PASSPHRASE_FILE: tmpdir() })).rejects.toMatchObject({
    code: "FILE_NOT_FOUND",
  });
  await expect(passphraseFromEnvironment({ KEYWARD_PASSPHRASE_FILE: fileWith("\n") })).rejects.toMatchObject({
    code: "WRONG_PASSPHRASE",
  });
});

function fileWith(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-passphrase-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "passphrase");
  writeFileSync(file, text);
  return file;
}
