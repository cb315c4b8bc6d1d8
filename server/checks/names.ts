import { isKey, lintKey, upperSnake } from "../../core/secret.ts";
import type { Entry, SecretsFile } from "../../core/secrets-file-model.ts";
import { check, type Check } from "./check.ts";

/** Names that are not allowed, and names that are but help nobody. */
export function checkNames({ entries }: SecretsFile): Check[] {
  return entries.flatMap(checkName);
}

function checkName({ key, state, form, ranges }: Entry): Check[] {
  if (!isKey(key)) {
    const message = `"${key.slice(0, 80)}" is not allowed as a name: use letters, digits, _, . and -, at most 255, starting with a letter or _.`;
    const allowed = upperSnake(key).slice(0, 255);
    return [
      check("key-invalid", ranges.key, message, { data: { key, replacement: JSON.stringify(allowed) } }),
    ];
  }
  // A foreign object is named by its tool: SOPS's own record is "sops".
  const advice = state === "foreign" && form === "attributes" ? undefined : lintKey(key);
  return advice === undefined ? [] : [check("key-style", ranges.key, advice, { data: { key } })];
}
