/** `@keyward/sdk/embedded`: the same for programs that know vaults on this machine alone, and look for no server. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ConnectOptions } from "./api.ts";
import { Keyward } from "./keyward.ts";
import { OPTIONS, optionsOf } from "./options.ts";

export * from "./index.ts";

/**
 * Opens the vault in a folder of this machine, and never a server. Left out, it is this user's own.
 * @param folder a path, or a `file:` URL
 * @throws KeywardError WRONG_PASSPHRASE and KEY_LOST (403), KEYRING_* and VAULT_* (503)
 */
export async function connect(
  folder?: string | URL,
  options?: Omit<ConnectOptions, "token" | "accessKey" | "timeout">,
): Promise<Keyward> {
  const { token: _token, accessKey: _accessKey, timeout: _timeout, ...known } = OPTIONS.connect;
  const given = optionsOf(options, known);
  return new Keyward({ ...given, url: addressOf(folder) }).init({ signal: given.signal });
}

function addressOf(folder: string | URL | undefined): string {
  if (folder === undefined) return "file:";
  const text = String(folder);
  return text.startsWith("file:") ? text : pathToFileURL(path.resolve(text)).href;
}
