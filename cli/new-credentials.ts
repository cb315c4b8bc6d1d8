import { UserError } from "../core/user-error.ts";
import { openKeychain } from "../keychain/keychain.ts";
import { serverKeyFromEnvironment } from "../vault/server-key.ts";
import type { Credentials } from "../vault/unlock.ts";
import { askSecret } from "./ask-secret.ts";
import type { Flags } from "./command.ts";
import type { Context } from "./context.ts";

export const TO_FLAGS = {
  to: {
    type: "string",
    help: "what is to open the vault: passphrase, which is asked for; keychain; or key, the file of --key-file",
    placeholder: "WAY",
  },
  "key-file": {
    type: "string",
    help: "a server's key of 32 random bytes, for --to key",
    placeholder: "FILE",
  },
} as const satisfies Flags;

/**
 * What is to open a vault from now on.
 * @throws UserError USAGE, FILE_NOT_FOUND
 */
export async function newCredentials(
  context: Context,
  { to, "key-file": file }: { readonly to?: string; readonly "key-file"?: string },
): Promise<Credentials> {
  if (to === "keychain") return { keychain: openKeychain() };
  if (to === "passphrase") return { passphrase: await newPassphrase(context) };
  if (to === "key" && file !== undefined)
    return { key: await serverKeyFromEnvironment({ KEYWARD_KEY_FILE: file }) };
  throw new UserError(
    "USAGE",
    to === "key" ? "--to key needs the key's file." : "--to is none of passphrase, keychain and key.",
    "Write --to passphrase, --to keychain, or --to key --key-file FILE.",
  );
}

/** Asked twice on a terminal, where nobody sees what he types. */
async function newPassphrase(context: Context) {
  const passphrase = await askSecret(context, "New passphrase: ");
  if (!process.stdin.isTTY) return passphrase;
  const again = await askSecret(context, "Once more: ");
  if (again.reveal() === passphrase.reveal()) return passphrase;
  throw new UserError("USAGE", "The two are not the same; nothing was changed.", "Run it again.");
}
