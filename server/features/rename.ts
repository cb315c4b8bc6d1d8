import type { PrepareRenameParams, Range, RenameParams } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { isKey } from "../../core/secret.ts";
import type { RenamePlan, RenamePlanParams, WorkspaceEdit } from "../../protocol/lsp.ts";
import { isRuntimeName } from "../../references/runtime-names.ts";
import { standpointOf, type Context } from "../context.ts";
import { nameAt } from "../name-at.ts";
import { rangeOf } from "../range.ts";
import { referenceAt } from "../references-in.ts";
import { planRename } from "../rename/plan.ts";

/** The name of a secret at a place, without its quotes; null for what is not ours to rename. */
export function prepareRename(
  context: Context,
  { textDocument, position }: PrepareRenameParams,
): { range: Range; placeholder: string } | null {
  const document = context.documents.get(textDocument.uri);
  const found = document && renameableAt(context, document, document.offsetAt(position));
  return found ? { range: rangeOf(document, found), placeholder: found.name } : null;
}

/** Another name in code and files. What the vault has under the old one stays: see `keyward/renamePlan`. */
export async function rename(
  context: Context,
  { textDocument, position, newName }: RenameParams,
): Promise<WorkspaceEdit | null> {
  const plan = await renamePlan(context, { uri: textDocument.uri, position, newName, confirm: "closed" });
  return plan?.edit ?? null;
}

/**
 * What it takes to give a secret another name; without a new name, what there is of the old one.
 * @throws UserError INVALID_NAME, SECRET_EXISTS, USAGE as long as files are being read
 */
export async function renamePlan(
  context: Context,
  { uri, position, newName, confirm = "closed" }: RenamePlanParams,
): Promise<RenamePlan | null> {
  const document = context.documents.get(uri);
  const from = document && standpointOf(context, uri);
  const found = from && renameableAt(context, document, document.offsetAt(position));
  return found ? planRename(context, from, found.name, newName, confirm) : null;
}

function renameableAt(context: Context, document: TextDocument, offset: number) {
  const found = nameAt(context, document, offset);
  if (!found || !isKey(found.name)) return undefined;
  const reference = referenceAt(context, document, offset);
  // A constant that holds the name is code like any other, and its own language's to rename.
  if (reference && (reference.spelledAt || isRuntimeName(found.name, reference.form))) return undefined;
  const text = document.getText().slice(found.start, found.end);
  const start = found.start + text.lastIndexOf(found.name);
  return text.includes(found.name) ? { name: found.name, start, end: start + found.name.length } : undefined;
}
