import type { SecretValue, JsonValue } from "./secret.ts";
import type { EntryState } from "./secrets-file-model.ts";

/** `encrypted:v1:<keyId>:<base64>`, made by the vault that `<keyId>` names. */
const CIPHERTEXT = /^encrypted:v1:([A-Za-z0-9_-]{1,64}):([A-Za-z0-9+/]{4,}={0,2})$/;

/**
 * Other tools' references and ciphertexts: 1Password `op://`, Vault `vault://`, AWS Secrets Manager `aws-sm://`,
 * SOPS `ENC[…]`, and `encrypted:` of dotenvx (Cloud 66 shows stored values in that form too).
 */
const FOREIGN = /^(?:(?:op|vault|aws-sm):\/\/\S|ENC\[[\s\S]*\]$|encrypted:)/;

/** The vault's key that made a ciphertext, or undefined where the text is none of ours. */
export function ciphertextKeyId(text: string): string | undefined {
  return CIPHERTEXT.exec(text)?.[1];
}

export function claimsOurCiphertext(text: string): boolean {
  return text.startsWith("encrypted:v1:");
}

/**
 * What kind of value stands in a file. An object is foreign where every text in it is encrypted or a reference,
 * and where it is SOPS's own record of the file, known by its encrypted `mac`.
 */
export function valueState(value: SecretValue): EntryState {
  if (typeof value === "string") {
    if (claimsOurCiphertext(value)) return "encrypted";
    return FOREIGN.test(value) ? "foreign" : "plaintext";
  }
  if (typeof value.mac === "string" && value.mac.startsWith("ENC[")) return "foreign";
  const leaves = textsIn(value).filter((text) => text !== "");
  return leaves.length > 0 && leaves.every((text) => FOREIGN.test(text)) ? "foreign" : "plaintext";
}

/** False for empty text and for objects without any: nothing that could leak. */
export function holdsText(value: SecretValue): boolean {
  return typeof value === "string" ? value !== "" : textsIn(value).some((text) => text !== "");
}

/** Every scalar of a value as text; null counts as empty. */
function textsIn(value: JsonValue): string[] {
  if (value === null) return [];
  if (typeof value === "object") return Object.values(value).flatMap(textsIn);
  return [String(value)];
}
