import { readFile } from "node:fs/promises";
import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";

/**
 * `KEYWARD_PASSPHRASE`, or what stands in the file that `KEYWARD_PASSPHRASE_FILE` names, without its line end and
 * byte order mark: used instead of the keyring. Undefined where neither is set.
 * @param env such as `process.env`
 * @throws UserError FILE_NOT_FOUND, WRONG_PASSPHRASE for an empty file
 */
export async function passphraseFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Redacted | undefined> {
  if (env.KEYWARD_PASSPHRASE) return new Redacted(env.KEYWARD_PASSPHRASE);
  const file = env.KEYWARD_PASSPHRASE_FILE;
  if (!file) return undefined;
  const text = (await read(file)).replace(/^\uFEFF/, "").replace(/\r?\n$/, "");
  if (text !== "") return new Redacted(text);
  throw new UserError(
    "WRONG_PASSPHRASE",
    `The file of KEYWARD_PASSPHRASE_FILE is empty: ${file}.`,
    "Put the passphrase into it, and nothing else.",
  );
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new UserError(
      "FILE_NOT_FOUND",
      `The file of KEYWARD_PASSPHRASE_FILE cannot be read: ${file}.`,
      "Correct the path, or unset the variable to use the keychain.",
      { cause },
    );
  }
}
