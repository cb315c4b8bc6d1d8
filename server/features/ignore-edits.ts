import type { IgnoreParams, WorkspaceEdit } from "../../protocol/lsp.ts";
import { documentEdit } from "../actions/action.ts";
import { ignoringComment } from "../actions/ignoring-comment.ts";
import { prepare, type Context } from "../context.ts";
import { DocumentMovedOn } from "../handle.ts";

/**
 * The comment that lets a finding stay, with the person's reason on one line.
 * @throws DocumentMovedOn where the range belongs to another version
 */
export async function ignoreEdits(
  context: Context,
  { uri, version, range, reason }: IgnoreParams,
): Promise<WorkspaceEdit | null> {
  await prepare(context, uri);
  const document = context.documents.get(uri);
  if (!document || document.version !== version) throw new DocumentMovedOn();
  const edit = ignoringComment(document, range, reason.replaceAll(/\s+/g, " ").trim());
  return edit ? { documentChanges: [documentEdit(document, [edit])] } : null;
}
