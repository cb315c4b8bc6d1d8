import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isRefusal } from "../../references/extract/extraction.ts";
import { standpointOf, type Context } from "../context.ts";
import { declarationEdits } from "../declare.ts";
import type { VaultValueData } from "../diagnostics/vault-values.ts";
import { extractionAt } from "../literal.ts";
import { dataOf, documentEdit, spanOf } from "./action.ts";

/** A text that is a value of the vault becomes a read of it. Nothing is written to the vault: it has the value. */
export async function vaultValueActions(
  context: Context,
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const all = diagnostics.map(async (diagnostic) => {
    const data = dataOf<VaultValueData>(diagnostic, "vault-value");
    const found = data && extractionAt(context, document, spanOf(document, diagnostic));
    if (!found || isRefusal(found)) return [];
    const actions: CodeAction[] = [];
    for (const name of data.names) {
      const edits = found.edits(name);
      if (!edits) continue;
      // Before anything is waited for, in which the document may move on.
      const replaced = documentEdit(document, edits);
      const from = standpointOf(context, document.uri);
      const declared = from ? await declarationEdits(context, from, name) : [];
      actions.push({
        title: `Replace by a read of ${name}`,
        kind: "quickfix",
        diagnostics: [diagnostic],
        isPreferred: actions.length === 0,
        edit: { documentChanges: [...declared, replaced] },
      });
    }
    return actions;
  });
  return (await Promise.all(all)).flat();
}
