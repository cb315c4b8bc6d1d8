import { passphraseFromEnvironment } from "./passphrase.ts";
import { serverKeyFromEnvironment } from "../vault/server-key.ts";
import type { Credentials } from "../vault/unlock.ts";

/**
 * What opens a vault, as the environment gives it: a server's key, else a passphrase. Where there is neither, it is
 * the keychain.
 * @param env such as `process.env`
 * @throws UserError FILE_NOT_FOUND, USAGE, WRONG_PASSPHRASE
 */
export async function credentialsFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Pick<Credentials, "key" | "passphrase">> {
  const key = await serverKeyFromEnvironment(env);
  if (key) return { key };
  const passphrase = await passphraseFromEnvironment(env);
  return passphrase ? { passphrase } : {};
}
