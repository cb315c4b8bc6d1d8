import type { TextEdit } from "../../core/secrets-file-text.ts";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Reference } from "../../references/reference.ts";
import type { Context } from "../context.ts";
import { referencesIn } from "../references-in.ts";
import type { Place } from "../workspace-index.ts";
import type { FileRename, RenameKind } from "./annotate.ts";
import { documentOf } from "./file-text.ts";

/** In each file of code, `.env` files and the like: every place where the name itself is written. */
export async function renameInCode(
  context: Context,
  places: readonly Place[],
  name: string,
  newName: string,
): Promise<FileRename[]> {
  const byUri = Map.groupBy(places, ({ uri }) => uri);
  const files = [...byUri].map(async ([uri, inFile]): Promise<FileRename[]> => {
    const document = await documentOf(context, uri);
    if (!document) return [];
    const isOpen = context.documents.get(document.uri) === document;
    // One that was opened a moment ago, in a language that nothing has been asked of yet.
    if (isOpen) await context.code.prepare(document);
    const found = isOpen ? namedIn(context, document, name) : inFile.map((place) => spanOf(document, place));
    if (inFile.some(({ form }) => form === "Dockerfile ENV"))
      found.push(...expansionsOf(document.getText(), name));
    const edits = found.flatMap((span) => editAt(document.getText(), span, name, newName));
    return edits.length === 0
      ? []
      : [{ document, isOpen, kind: kindOf(inFile), edits: withoutDoubles(edits) }];
  });
  return (await Promise.all(files)).flat();
}

/** A Dockerfile reads by `$X` what it gives; in lines in single quotes it stands for itself. */
function expansionsOf(text: string, name: string): Named[] {
  return [...text.matchAll(/^(?!.*=[ \t]*').*/gm)].flatMap(({ 0: line, index }) =>
    [...line.matchAll(/(?<![\\$])\$\{?(?<name>[A-Za-z_]\w*)/dg)].flatMap(({ groups, indices }) => {
      const [start, end] = indices?.groups?.["name"] ?? [0, 0];
      return groups?.["name"] === name ? [{ start: index + start, end: index + end, form: "expansion" }] : [];
    }),
  );
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** What changes the name of one reference in an open document; nothing where another file spells it. */
export function renameOne(document: TextDocument, reference: Reference, newName: string): TextEdit[] {
  return editAt(document.getText(), written(reference), reference.name, newName);
}

function namedIn(context: Context, document: TextDocument, name: string): Named[] {
  return referencesIn(context, document)
    .filter((reference) => reference.name === name)
    .map(written);
}

function written({ start, end, form, spelledAt }: Reference): Named {
  return spelledAt ? { ...spelledAt, form: "constant" } : { start, end, form };
}

function spanOf(document: TextDocument, { range, form }: Place): Named {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end), form };
}

/** Only where the old name is what stands there: a file may have changed, and a constant is written elsewhere. */
function editAt(text: string, { start, end, form }: Named, name: string, newName: string): TextEdit[] {
  if (text.slice(start, end) !== name) return [];
  return [{ start, end, text: withLocal(text.slice(end), text.charAt(start - 1), form, name, newName) }];
}

/** `const { X } = process.env` and `import { X }` also name a variable, which stays as it is. */
function withLocal(behind: string, before: string, form: string, name: string, newName: string): string {
  if (/["'`[]/.test(before)) return newName;
  if (form === "destructuring" && !/^\s*:/.test(behind)) return `${newName}: ${name}`;
  if (form === "import" && !/^\s+as\b/.test(behind)) return `${newName} as ${name}`;
  return newName;
}

function withoutDoubles(edits: readonly TextEdit[]): TextEdit[] {
  return [...new Map(edits.map((edit) => [edit.start, edit])).values()];
}

function kindOf([place]: readonly Place[]): RenameKind {
  const form = place?.form ?? "";
  if (form.startsWith(".env")) return "env";
  return /^(?:\$\{\{ secrets|workflow|compose|Dockerfile)/.test(form) ? "deployment" : "code";
}
