import type { Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { scopeText } from "../../core/scope.ts";
import type { Place, ValueMatcher } from "../../core/vault.ts";
import { CHECKS } from "../checks/codes.ts";
import type { Context } from "../context.ts";
import { rangeOf, type Span } from "../range.ts";
import { secretsSourceOf } from "../secrets-cursor.ts";
import { valuesIn } from "../values-in.ts";
import { SEVERITIES } from "./severities.ts";
import { explainedAt } from "./tell.ts";

/** What a code action needs to know: which names read this value. */
export interface VaultValueData {
  readonly kind: "vault-value";
  readonly names: readonly string[];
}

/** Longer texts are looked at by no editor either. */
const LONGEST_TEXT = 2_000_000;

/**
 * Texts that are, as a whole, the value of a secret in the vault, in any kind of file. The vault's fingerprints tell; no
 * value is known here. In secrets files values are told as such.
 */
export function vaultValueDiagnostics(context: Context, document: TextDocument): Diagnostic[] {
  const isWanted = context.settings.for(document.uri)["scan.enable"] && !secretsSourceOf(context, document);
  const text = document.getText();
  const matcher = isWanted && text.length <= LONGEST_TEXT ? context.vault.matcher : null;
  if (!matcher) return [];
  return matchesIn(text, matcher).map(({ span, places }) =>
    diagnosticOf(context, rangeOf(document, span), places),
  );
}

function matchesIn(text: string, matcher: ValueMatcher): { span: Span; places: readonly Place[] }[] {
  const known = KNOWN.get(matcher) ?? new Map<string, readonly Place[]>();
  KNOWN.set(matcher, known);
  if (known.size > MOST_KNOWN) known.clear();
  const found = new Map<string, { span: Span; places: readonly Place[] }>();
  for (const { value, start, end } of valuesIn(text)) {
    let places = known.get(value);
    if (!places) known.set(value, (places = matcher.placesOf(value)));
    if (places.length > 0) found.set(`${start}-${end}`, { span: { start, end }, places });
  }
  return [...found.values()];
}

/** What texts came to, so that after an edit only those are asked about that are new. Never sent, logged or written. */
const KNOWN = new WeakMap<ValueMatcher, Map<string, readonly Place[]>>();
const MOST_KNOWN = 50_000;

function diagnosticOf(context: Context, range: Diagnostic["range"], places: readonly Place[]): Diagnostic {
  const names = [...new Set(places.map(({ key }) => key))];
  const [{ scope, key }] = places as [Place];
  const others = places.length > 1 ? `, and of ${places.length - 1} more` : "";
  const data: VaultValueData = { kind: "vault-value", names };
  return {
    range,
    source: "keyward",
    severity: SEVERITIES[CHECKS["vault-value"].severity],
    code: "vault-value",
    ...explainedAt(context, "vault-value"),
    message: `This is the value of ${key} in ${scopeText(scope)}${others}. Read it from the vault, and rotate it if it was ever shared.`,
    data,
  };
}
