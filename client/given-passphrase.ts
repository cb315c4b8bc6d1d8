import { readFile } from "node:fs/promises";
import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";

/**
 * `KEYWARD_PASSPHRASE`, or what stands in the file that `KEYWARD_PASSPHRASE_FILE` names: used instead of the
 * keyring, as on the command line.
 * @throws UserError FILE_NOT_FOUND
 */
export async function passphraseFromEnvironment(env: NodeJS.ProcessEnv): Promise<Redacted | undefined> {
  if (env.KEYWARD_PASSPHRASE) return new Redacted(env.KEYWARD_PASSPHRASE);
  const file = env.KEYWARD_PASSPHRASE_FILE;
  if (!file) return undefined;
  try {
    return new Redacted((await readFile(file, "utf8")).replace(/\r?\n$/, ""));
  } catch (cause) {
    throw new UserError(
      "FILE_NOT_FOUND",
      `The file of KEYWARD_PASSPHRASE_FILE cannot be read: ${file}.`,
      "Correct the path, or unset the variable to use the keyring.",
      { cause },
    );
  }
}
