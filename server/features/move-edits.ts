import type { MoveParams, WorkspaceEdit } from "../../protocol/lsp.ts";
import { UserError } from "../../core/user-error.ts";
import { isRefusal } from "../../references/extract/extraction.ts";
import { documentEdit, spanOf } from "../actions/action.ts";
import { prepare, standpointOf, type Context } from "../context.ts";
import { declarationEdits } from "../declare.ts";
import { exampleEdits } from "../env-example.ts";
import { DocumentMovedOn } from "../handle.ts";
import { extractionAt } from "../literal.ts";

/**
 * The edits that replace a literal by the language's read of a secret, with the imports that it takes; declare its name
 * in the nearest secrets.json; and add it to the nearest `.env.example`, without a value.
 * @throws DocumentMovedOn where the range belongs to another version
 * @throws UserError FILE_INVALID where no read of that name can be written there
 */
export async function moveEdits(context: Context, params: MoveParams): Promise<WorkspaceEdit> {
  const { uri, version, range, name } = params;
  await prepare(context, uri);
  const document = context.documents.get(uri);
  if (!document || document.version !== version) throw new DocumentMovedOn();
  const found = extractionAt(context, document, spanOf(document, { range }));
  const edits = found && !isRefusal(found) ? found.edits(name) : undefined;
  if (!edits) {
    const why = found && isRefusal(found) ? ` ${found.refused}` : "";
    throw new UserError(
      "FILE_INVALID",
      `No read of ${name} can take the place of what stands in line ${range.start.line + 1}.${why}`,
      `Choose another name, or write the read by hand.`,
    );
  }
  const replaced = documentEdit(document, edits);
  const from = standpointOf(context, uri);
  const declared = from ? await declarationEdits(context, from, name) : [];
  const shown = from ? await exampleEdits(context, from, name, uri) : [];
  if (document.version !== version) throw new DocumentMovedOn();
  return { documentChanges: [...declared, ...shown, replaced] };
}
