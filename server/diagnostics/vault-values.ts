import type { Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { scopeText } from "../../core/scope.ts";
import { CHECKS } from "../checks/codes.ts";
import type { Context } from "../context.ts";
import { rangeOf } from "../range.ts";
import { vaultValuesIn, type VaultValue } from "../vault-values.ts";
import { SEVERITIES } from "./severities.ts";
import { explainedAt } from "./tell.ts";

/** What a code action needs to know: which names read this value. */
export interface VaultValueData {
  readonly kind: "vault-value";
  readonly names: readonly string[];
}

/** Texts in an open document that are, as a whole, the value of a secret in the vault. */
export function vaultValueDiagnostics(context: Context, document: TextDocument): Diagnostic[] {
  return vaultValuesIn(context, document).map((value) =>
    diagnosticOf(context, rangeOf(document, value), value),
  );
}

function diagnosticOf(context: Context, range: Diagnostic["range"], { places }: VaultValue): Diagnostic {
  const [{ scope, key }, ...more] = places;
  const others = more.length > 0 ? `, and of ${more.length} more` : "";
  const data: VaultValueData = { kind: "vault-value", names: [...new Set(places.map((place) => place.key))] };
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
