import { expect, test } from "vitest";
import type { CancellationToken } from "vscode";
import { askCli } from "../../../client/language-model/ask-cli.ts";

const token = { onCancellationRequested: () => ({ dispose() {} }) } as unknown as CancellationToken;

/** What a program comes to that prints this on standard error, and ends with 1. */
const printing = (text: string) =>
  askCli(
    {
      command: process.execPath,
      args: ["-e", "console.error(process.env.TEXT); process.exit(1)", "--"],
      env: { TEXT: text },
    },
    [],
    process.cwd(),
    token,
  );

test("what the command line says went wrong is told as it is", async () => {
  const error = { code: "VAULT_DAMAGED", message: "It is damaged.", fix: "Restore it." };
  await expect(printing(JSON.stringify({ error }))).rejects.toMatchObject(error);
});

test.each(['{"error": {"code": "VAULT_DAM', "{ it is no JSON", "null", "", "A stack.\n}"])(
  "a program that ends with %j fails, and takes nothing with it",
  async (text) => await expect(printing(text)).rejects.toThrow("Command failed"),
);
