import { join } from "node:path";
import { addDeclaration, type Annotations } from "../core/secrets-file-edit.ts";
import { SECRETS_FILE_LIMIT } from "../core/secrets-file-json.ts";
import type { CreateFile, DocumentEdit } from "../protocol/lsp.ts";
import { TextDocument } from "vscode-languageserver-textdocument";
import { documentEdit } from "./actions/action.ts";
import type { Context } from "./context.ts";
import { uriOfPath } from "./uri.ts";
import type { Standpoint } from "./workspace.ts";

/**
 * What declares a name in the nearest secrets.json, which is made in the folder's root where there is none. Nothing
 * where it is declared already, or the file is too broken to be edited.
 */
export async function declarationEdits(
  context: Context,
  from: Standpoint,
  name: string,
  annotations: Annotations = {},
): Promise<(CreateFile | DocumentEdit)[]> {
  const { folder, directory } = from;
  const nearest = folder.sources.upward(directory).find(({ file }) => file.kind.kind === "shared");
  const path = join(folder.path, nearest?.path ?? "secrets.json");
  if (!nearest) return context.client.createsFiles ? createWith(path, name, annotations) : [];
  if (nearest.file.root === null || nearest.lastGood !== nearest.file) return [];
  const document = await textOf(context, path);
  const edits = document ? addDeclaration(document.getText(), name, annotations) : [];
  return document && edits.length > 0 ? [versioned(context, document, edits)] : [];
}

function createWith(path: string, name: string, annotations: Annotations): (CreateFile | DocumentEdit)[] {
  const uri = uriOfPath(path);
  const empty = TextDocument.create(uri, "json", 0, "");
  const { edits } = documentEdit(empty, addDeclaration("", name, annotations));
  return [
    { kind: "create", uri, options: { ignoreIfExists: true } },
    { textDocument: { uri, version: null }, edits },
  ];
}

/** The document as the editor has it, else as it is on the disk. */
async function textOf({ documents, files }: Context, path: string): Promise<TextDocument | undefined> {
  const open = documents.atPath(path);
  if (open) return open;
  const text = await files.read(path, SECRETS_FILE_LIMIT);
  return typeof text === "string" ? TextDocument.create(uriOfPath(path), "json", 0, text) : undefined;
}

/** An edit of a file that is not open names no version. */
function versioned(
  { documents }: Context,
  document: TextDocument,
  edits: Parameters<typeof documentEdit>[1],
): DocumentEdit {
  const edit = documentEdit(document, edits);
  const version = documents.get(document.uri) === document ? document.version : null;
  return { ...edit, textDocument: { uri: document.uri, version } };
}
