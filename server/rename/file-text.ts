import { TextDocument } from "vscode-languageserver-textdocument";
import { languageOfPath } from "../../references/engine.ts";
import type { Context } from "../context.ts";
import { pathOfUri } from "../uri.ts";

/** A file as the editor has it, else as it is on the disk. */
export async function documentOf(
  { documents, files, settings }: Context,
  uri: string,
): Promise<TextDocument | undefined> {
  const path = pathOfUri(uri);
  if (path === undefined) return documents.get(uri);
  const open = documents.atPath(path);
  if (open) return open;
  const text = await files.read(path, settings.for(uri)["scan.maxFileKB"] * 1024);
  return typeof text === "string"
    ? TextDocument.create(uri, languageOfPath(path) ?? "plaintext", 0, text)
    : undefined;
}
