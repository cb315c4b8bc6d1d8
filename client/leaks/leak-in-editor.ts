import * as vscode from "vscode";
import { UserError } from "../../core/user-error.ts";
import type { LiteralTarget, Range } from "../../protocol/lsp.ts";
import { rangeOf } from "../range.ts";
import type { SessionParts } from "../session.ts";
import type { LeakNode } from "../views/leaks-model.ts";

/**
 * Shows a leak of the tree in its editor, and gives what a fix needs to know of it.
 * @throws UserError where it is not there any more
 */
export async function leakInEditor(
  { server, leaks }: SessionParts,
  { uri, leak }: LeakNode,
): Promise<LiteralTarget> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  await vscode.window.showTextDocument(document, { selection: rangeOf(leak.range) });
  const { version } = document;
  const [now] = await server.request("keyward/fileLeaks", { what: "workspace", uris: [uri] });
  const isThere = now?.leaks.some(({ rule, range }) => rule === leak.rule && sameRange(range, leak.range));
  if (isThere && document.version === version) return { uri, version, range: leak.range, rule: leak.rule };
  if (now) leaks.take(now);
  throw new UserError(
    "USAGE",
    vscode.l10n.t("The file changed, and the leak is not where it was."),
    vscode.l10n.t("Choose it again in the view Leaks."),
  );
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
