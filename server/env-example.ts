import { join, posix } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentEdit } from "../protocol/lsp.ts";
import { parseEnvFile } from "../references/env-file.ts";
import { documentEdit } from "./actions/action.ts";
import type { Context } from "./context.ts";
import { uriOfPath } from "./uri.ts";
import type { Standpoint } from "./workspace.ts";

/** What people call the file that shows which names there are; the first that is found counts. */
const NAMES = [".env.example", ".env.sample", ".env.template"];
/** Bytes. Nobody's list of names is longer. */
const LIMIT = 256 * 1024;

/** What adds a name, without a value, to the nearest file of examples; nothing where it has the name, or there is none. */
export async function exampleEdits(
  context: Context,
  { folder, directory }: Standpoint,
  name: string,
  movedFrom: string,
): Promise<DocumentEdit[]> {
  for (const path of upward(directory)) {
    const document = await read(context, join(folder.path, path));
    if (!document || document.uri === movedFrom) continue;
    const text = document.getText();
    if (parseEnvFile(text).some((given) => given.name === name)) return [];
    const end = text.length;
    const eol = text.includes("\r\n") ? "\r\n" : "\n";
    const line = `${text === "" || text.endsWith("\n") ? "" : eol}${name}=${eol}`;
    const edit = documentEdit(document, [{ start: end, end, text: line }]);
    const isOpen = context.documents.get(document.uri) === document;
    return [isOpen ? edit : { ...edit, textDocument: { uri: document.uri, version: null } }];
  }
  return [];
}

function* upward(directory: string): Generator<string> {
  for (let at = directory; ; at = posix.dirname(at)) {
    const folder = at === "." ? "" : at;
    for (const name of NAMES) yield posix.join(folder, name);
    if (folder === "") return;
  }
}

async function read({ documents, files }: Context, path: string): Promise<TextDocument | undefined> {
  const open = documents.atPath(path);
  if (open) return open;
  const text = await files.read(path, LIMIT);
  return typeof text === "string" ? TextDocument.create(uriOfPath(path), "dotenv", 0, text) : undefined;
}
