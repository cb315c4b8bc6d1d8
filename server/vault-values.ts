import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Place } from "../core/vault.ts";
import type { Context } from "./context.ts";
import type { Span } from "./range.ts";
import { secretsSourceOf } from "./secrets-cursor.ts";
import { valuesIn } from "./values-in.ts";

/** A text that is, as a whole, the value of secrets in the vault. */
export interface VaultValue extends Span {
  readonly places: readonly [Place, ...Place[]];
}

/** Longer texts are looked at by no editor either. */
const LONGEST_TEXT = 2_000_000;

/**
 * The values of the vault in a document of any kind, open or not. The vault's fingerprints tell; no value is known here.
 * In secrets files values are told as such.
 */
export function vaultValuesIn(context: Context, document: TextDocument): VaultValue[] {
  const isWanted = context.settings.for(document.uri)["scan.enable"] && !secretsSourceOf(context, document);
  const text = document.getText();
  const matcher = isWanted && text.length <= LONGEST_TEXT ? context.vault.matcher : null;
  if (!matcher) return [];
  const found = new Map<string, VaultValue>();
  for (const { value, start, end } of valuesIn(text)) {
    const [first, ...others] = matcher.placesOf(value);
    if (first) found.set(`${start}-${end}`, { start, end, places: [first, ...others] });
  }
  return [...found.values()];
}
