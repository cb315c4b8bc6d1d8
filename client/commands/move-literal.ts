import * as vscode from "vscode";
import { Redacted } from "../../core/redacted.ts";
import { formatScope, parseScope, scopeText, type Scope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import type { LiteralTarget, MoveSuggestion } from "../../protocol/lsp.ts";
import { askName, askScope } from "../ask-place.ts";
import { inSteps } from "../ask.ts";
import { literalValue } from "../literal-text.ts";
import type { Session } from "../session.ts";
import { literalTarget } from "../targets.ts";
import { tellTraces } from "../traces.ts";

/**
 * A literal becomes a secret, and the code reads it from then on. The vault is written first: where that fails,
 * nothing in the code has changed.
 */
export async function moveLiteral(session: Session, argument: unknown): Promise<void> {
  const target = await literalTarget(session, argument);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri));
  if (document.version !== target.version) throw changedMeanwhile();
  const suggestion = await session.server.request("keyward/suggestMove", target);
  if (!suggestion) throw immovable();
  const literal = document.getText(rangeOf(suggestion));

  let scope: Scope = parseScope(suggestion.scope);
  let name = suggestion.name;
  await inSteps(vscode.l10n.t("Move {0} into the Vault", suggestion.what), [
    async (step) => {
      scope = await askScope(session, scope, step);
    },
    async (step) => {
      name = await askName(session, { ...step, scope, suggestion: name });
    },
  ]);
  // The questions took a while: the same text must still stand there.
  if (document.getText(rangeOf(suggestion)) !== literal) throw changedMeanwhile();

  const value = new Redacted(literalValue(literal, suggestion.escapes));
  await session.vault.use((vault) => vault.create({ scope, key: name }, value));
  await replaceLiteral(session, { ...target, version: document.version }, { scope, name });
  await session.tree.select({ scope, key: name });
  tellTraces(session, vscode.l10n.t("{0} is in the vault now ({1}).", name, scopeText(scope)));
}

async function replaceLiteral(
  { server }: Session,
  target: LiteralTarget,
  { scope, name }: { scope: Scope; name: string },
): Promise<void> {
  // The document moved on, or the server ended: either way the literal still stands there, and that is told.
  const edits = await server
    .request("keyward/moveEdits", { ...target, name, scope: formatScope(scope) })
    .catch(() => null);
  const applied = edits && (await vscode.workspace.applyEdit(await server.toWorkspaceEdit(edits)));
  if (applied) return;
  throw new UserError(
    "USAGE",
    vscode.l10n.t(
      "{0} is in the vault, but the document changed meanwhile and the literal still stands in it.",
      name,
    ),
    vscode.l10n.t("Replace it by a read of {0}, or delete the secret and try again.", name),
  );
}

function rangeOf({ range: { start, end } }: MoveSuggestion): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function immovable(): UserError {
  return new UserError(
    "USAGE",
    vscode.l10n.t("Only a whole literal in code can be replaced by a read of the vault."),
    vscode.l10n.t("Add the secret to the vault by hand, or ignore this one with a reason."),
  );
}

function changedMeanwhile(): UserError {
  return new UserError(
    "USAGE",
    vscode.l10n.t("The document changed, and the literal is not where it was."),
    vscode.l10n.t("Use the fix once more."),
  );
}
