import type { MoveParams, WorkspaceEdit } from "../../protocol/lsp.ts";
import { UserError } from "../../core/user-error.ts";
import { documentEdit, spanOf } from "../actions/action.ts";
import { prepare, standpointOf, type Context } from "../context.ts";
import { declarationEdits } from "../declare.ts";
import { DocumentMovedOn } from "../handle.ts";
import { literalIn } from "../literal.ts";

/**
 * The edits that replace a literal by the language's read of a secret that the vault has by now, and declare its name
 * in the nearest secrets.json.
 * @throws DocumentMovedOn where the range belongs to another version
 */
export async function moveEdits(context: Context, params: MoveParams): Promise<WorkspaceEdit> {
  const { uri, version, range, name } = params;
  await prepare(context, uri);
  const document = context.documents.get(uri);
  if (!document || document.version !== version) throw new DocumentMovedOn();
  const literal = literalIn(context, document, spanOf(document, { range }));
  if (!literal) {
    throw new UserError(
      "FILE_INVALID",
      `No expression can take the place of what stands in line ${range.start.line + 1}.`,
      `Write the read of ${name} there by hand; the vault has it.`,
    );
  }
  const replaced = documentEdit(document, [{ ...literal.outer, text: literal.replacement(name) }]);
  const from = standpointOf(context, uri);
  const declared = from ? await declarationEdits(context, from, name) : [];
  if (document.version !== version) throw new DocumentMovedOn();
  return { documentChanges: [...declared, replaced] };
}
