import type { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "../../core/secrets-file-text.ts";
import type { ChangeAnnotation, RenameConfirm, WorkspaceEdit } from "../../protocol/lsp.ts";
import { documentEdit } from "../actions/action.ts";
import type { Context } from "../context.ts";

/** What a file is for: who has to do what besides changing the name differs. */
export type RenameKind = "secrets-file" | "code" | "env" | "deployment";

/** The edits of one file. */
export interface FileRename {
  readonly document: TextDocument;
  readonly isOpen: boolean;
  readonly kind: RenameKind;
  readonly edits: readonly TextEdit[];
}

const WORDS: Readonly<Record<RenameKind, { readonly label: string; readonly description: string }>> = {
  "secrets-file": { label: "Secrets files", description: "declarations and references" },
  code: { label: "Code", description: "reads the new name" },
  env: { label: ".env files", description: "values stay as they are" },
  deployment: {
    label: "Workflows, compose files and Dockerfiles",
    description: "the new name must exist where they run before they do",
  },
};

/** All edits as one, in groups that say what they are; without groups for an editor that shows none. */
export function toWorkspaceEdit(
  { client }: Context,
  files: readonly FileRename[],
  confirm: RenameConfirm,
): WorkspaceEdit {
  const asked = whichAreAsked(files, confirm);
  const isAsked = (file: FileRename) => asked.includes(file);
  const idOf = (file: FileRename) => `${file.kind}${isAsked(file) ? " to be confirmed" : ""}`;
  const documentChanges = files.map((file) => {
    const { textDocument, edits } = documentEdit(file.document, file.edits);
    const annotationId = idOf(file);
    return {
      // An edit of a file that is not open names no version.
      textDocument: file.isOpen ? textDocument : { ...textDocument, version: null },
      edits: client.annotatesChanges ? edits.map((edit) => ({ ...edit, annotationId })) : edits,
    };
  });
  if (!client.annotatesChanges) return { documentChanges };
  const annotations = files.map((file): [string, ChangeAnnotation] => [
    idOf(file),
    { ...WORDS[file.kind], needsConfirmation: isAsked(file) },
  ]);
  return { documentChanges, changeAnnotations: Object.fromEntries(annotations) };
}

/** An editor has those confirmed one by one, and shows all edits once there is one of them. */
function whichAreAsked(files: readonly FileRename[], confirm: RenameConfirm): readonly FileRename[] {
  if (confirm === "closed") return files.filter(({ isOpen }) => !isOpen);
  const deployed = files.filter(({ kind }) => kind === "deployment");
  if (confirm === "deployment" || deployed.length > 0) return deployed;
  const declared = files.filter(({ kind }) => kind === "secrets-file");
  return declared.length > 0 ? declared : files.slice(0, 1);
}
