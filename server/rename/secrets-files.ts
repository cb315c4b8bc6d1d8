import { join } from "node:path";
import { renameKey } from "../../core/secrets-file-edit.ts";
import type { Entry } from "../../core/secrets-file-model.ts";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import type { Context } from "../context.ts";
import type { SecretsSource } from "../secrets-sources.ts";
import { standpointOf } from "../context.ts";
import { uriOfPath } from "../uri.ts";
import type { Standpoint } from "../workspace.ts";
import type { FileRename } from "./annotate.ts";
import { documentOf } from "./file-text.ts";

/**
 * In the project's secrets files: the entries of the name, and the `$from`s that name it in this project.
 * @throws UserError SECRET_EXISTS where a file has the new name, FILE_INVALID where it is broken
 */
export async function renameInSecretsFiles(
  context: Context,
  from: Standpoint,
  name: string,
  newName: string,
): Promise<FileRename[]> {
  const naming = from.folder.sources
    .all()
    .filter(({ lastGood }) => lastGood.entries.some((entry) => names(entry, from, name)));
  const files = naming.map(async (source): Promise<FileRename[]> => {
    const uri = uriOfPath(join(from.folder.path, source.path));
    const document = await documentOf(context, uri);
    if (!document) return [];
    const isOpen = context.documents.get(document.uri) === document;
    const isOfProject = standpointOf(context, uri)?.scope.project === from.scope.project;
    const keys = isOfProject ? renameKey(document.getText(), name, newName) : [];
    const edits = [...keys, ...inReferences(document.getText(), source, from, name, newName)];
    return edits.length === 0 ? [] : [{ document, isOpen, kind: "secrets-file", edits }];
  });
  return (await Promise.all(files)).flat();
}

function names({ key, from: to }: Entry, from: Standpoint, name: string): boolean {
  return key === name || (to?.uri?.key === name && to.uri.scope.project === from.scope.project);
}

function inReferences(
  text: string,
  { file }: SecretsSource,
  from: Standpoint,
  name: string,
  newName: string,
): TextEdit[] {
  return file.entries.flatMap(({ from: to }) => {
    if (to?.uri?.key !== name || to.uri.scope.project !== from.scope.project) return [];
    const end = to.range.end - 1;
    const start = end - name.length;
    return text.slice(start, end) === name ? [{ start, end, text: newName }] : [];
  });
}
