import * as vscode from "vscode";
import { literalValue } from "../../core/literal-value.ts";
import { Redacted } from "../../core/redacted.ts";
import { formatScope, parseScope, scopeText, type Scope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import type { MoveSuggestion, WorkspaceEdit } from "../../protocol/lsp.ts";
import { askName, askScope } from "../ask-place.ts";
import { inSteps } from "../ask.ts";
import { confirmOverride } from "../confirm-write.ts";
import { rangeOf } from "../range.ts";
import type { Session } from "../session.ts";
import { literalTarget } from "../targets.ts";
import { tellTraces } from "../traces.ts";

/**
 * A literal becomes a secret, and the code reads it from then on. The vault is written first: where that fails,
 * nothing in the code has changed. That the code can be changed is known before the vault is written.
 */
export async function moveLiteral(session: Session, argument: unknown): Promise<void> {
  const target = await literalTarget(session, argument);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.uri));
  if (document.version !== target.version) throw changedMeanwhile();
  const suggestion = await session.server.request("keyward/suggestMove", target);
  if (!suggestion || "refused" in suggestion) throw immovable(suggestion?.refused);
  const literal = textOf(document, suggestion);

  let scope: Scope = parseScope(suggestion.scope);
  let name = suggestion.name;
  await inSteps(vscode.l10n.t("Move {0} into the Vault", suggestion.what), [
    async (step) => {
      scope = await askScope(session, scope, step);
    },
    async (step) => {
      name = await askName(session, { ...step, scope, suggestion: name, names: suggestion.names });
    },
  ]);
  const place = { scope, key: name };
  await confirmOverride(session, place);
  // The questions took a while: the same text must still stand there.
  if (textOf(document, suggestion) !== literal) throw changedMeanwhile();
  const value = valueOf(document, suggestion);
  const asked = { ...target, version: document.version, name, scope: formatScope(scope) };
  await session.server.request("keyward/moveEdits", asked);

  await session.vault.use((vault) => vault.create(place, value));
  // The document moved on, or the server ended: either way the literal still stands there, and that is told.
  const edits = await session.server.request("keyward/moveEdits", asked).catch(() => null);
  if (!edits || !(await apply(session, edits))) throw stillThere(name);
  await session.tree.select(place);
  tellTraces(session, vscode.l10n.t("{0} is in the vault now ({1}).", name, scopeText(scope)));
}

async function apply({ server }: Session, edits: WorkspaceEdit): Promise<boolean> {
  return vscode.workspace.applyEdit(await server.toWorkspaceEdit(edits));
}

function textOf(document: vscode.TextDocument, { pieces }: MoveSuggestion): string {
  return pieces.map(({ range }) => document.getText(rangeOf(range))).join("\0");
}

function valueOf(document: vscode.TextDocument, { pieces }: MoveSuggestion): Redacted {
  const parts = pieces.map(({ range, dialect }) => literalValue(document.getText(rangeOf(range)), dialect));
  if (parts.every((part) => part !== undefined)) return new Redacted(parts.join(""));
  throw immovable(vscode.l10n.t("It has an escape sequence that stands for no text."));
}

/** @param why in the server's words */
function immovable(why?: string): UserError {
  return new UserError(
    "USAGE",
    why === undefined
      ? vscode.l10n.t("There is no literal that a read of the vault could take the place of.")
      : vscode.l10n.t("A read of the vault cannot take the place of this literal. {0}", why),
    vscode.l10n.t("Add the secret to the vault by hand, or ignore this one with a reason."),
  );
}

function stillThere(name: string): UserError {
  return new UserError(
    "USAGE",
    vscode.l10n.t(
      "{0} is in the vault, but the document changed meanwhile and the literal still stands in it.",
      name,
    ),
    vscode.l10n.t("Replace it by a read of {0}, or delete the secret and try again.", name),
  );
}

function changedMeanwhile(): UserError {
  return new UserError(
    "USAGE",
    vscode.l10n.t("The document changed, and the literal is not where it was."),
    vscode.l10n.t("Use the fix once more."),
  );
}
