import type { Gift } from "./gather.ts";
import { valueText } from "./secret.ts";

/** Secrets as the variables of a program's environment. */
export interface Variables {
  readonly byName: ReadonlyMap<string, string>;
  /** Names that no environment can have: they are no POSIX identifiers, or their value has a NUL. */
  readonly unusable: readonly string[];
}

/** A JSON value is its JSON text. The texts are values in clear: for an environment alone. */
export function variablesOf(gifts: readonly Gift[]): Variables {
  const byName = new Map<string, string>();
  const unusable: string[] = [];
  for (const { key, value } of gifts) {
    const text = valueText(value?.reveal() ?? "");
    if (!isIdentifier(key) || text.includes("\0")) unusable.push(key);
    else byName.set(key, text);
  }
  return { byName, unusable };
}

export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}
