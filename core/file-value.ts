import type { FileDefinition } from "./file-layers.ts";
import type { Redacted } from "./redacted.ts";
import type { SecretValue } from "./secret.ts";
import { UserError } from "./user-error.ts";
import type { Vault } from "./vault.ts";

/** Has a vault open what it encrypted for a file; see `Vault.decrypt`. */
export type Decrypt = Vault["decrypt"];

/**
 * The value that a file gives. What is encrypted there is bound to the entry's own name and to the file's scope,
 * whoever asks for it.
 * @throws UserError REFERENCE_UNRESOLVED where only another tool knows it, and what `decrypt` throws
 */
export async function fileValue(
  { key, scope, entry, file }: FileDefinition,
  decrypt: Decrypt,
): Promise<Redacted<SecretValue>> {
  if (entry.value && entry.state === "plaintext") return entry.value.secret;
  const text = entry.value?.secret.reveal();
  if (entry.state === "encrypted" && typeof text === "string") return decrypt({ scope, key }, text);
  throw new UserError(
    "REFERENCE_UNRESOLVED",
    `${key} is another tool's reference in ${file.path}:${file.line}.`,
    "Ask the tool that made it, or move the value into the vault.",
  );
}
