import { TextDocument } from "vscode-languageserver-textdocument";
import type { FileLeaks, Leak } from "../../protocol/lsp.ts";
import type { Context } from "../context.ts";
import { holds } from "../range.ts";
import { uriOfPath } from "../uri.ts";
import { audienceOf, type Audience } from "./audience.ts";
import { leaksIn, unsureIn } from "./find-leaks.ts";
import type { Target } from "./targets.ts";

/** The leaks that others get to see in a file; or why there is no text to look into. */
export async function lookInto(
  context: Context,
  { path, before, audience }: Target,
): Promise<FileLeaks | "binary" | "unreadable"> {
  const document = await documentAt(context, path);
  return typeof document === "string" ? document : leaksOf(context, document, { before, audience });
}

/** The same of a document. What was found in a version that has been superseded meanwhile is dropped. */
export async function leaksOf(
  context: Context,
  document: TextDocument,
  { before, audience }: Pick<Target, "before"> & { readonly audience?: Audience | undefined },
): Promise<FileLeaks> {
  const { uri, version } = document;
  const found = await leaksIn(context, document, audience);
  if (document.version !== version) return leaksOf(context, document, { before, audience });
  const { values } = found;
  const told =
    found.audience === "others"
      ? [...values, ...found.leaks.filter(({ range }) => !values.some((one) => holds(one.range, range)))]
      : [];
  const isOpen = context.documents.get(uri) === document;
  return {
    uri,
    version: isOpen ? version : null,
    leaks: before === null ? told : told.filter((leak) => isNew(document, leak, before)),
  };
}

const BINARY_PROBE = 8192;

/** A file as it stands in the editor, else as it is on the disk. */
export async function documentAt(
  context: Context,
  path: string,
): Promise<TextDocument | "binary" | "unreadable"> {
  const open = context.documents.atPath(path);
  if (open) return open;
  const uri = uriOfPath(path);
  const text = await context.files.read(path, context.settings.for(uri)["scan.maxFileKB"] * 1024);
  if (typeof text !== "string") return "unreadable";
  if (text.slice(0, BINARY_PROBE).includes("\0")) return "binary";
  return TextDocument.create(uri, "plaintext", 0, text);
}

/** How many findings there are in a file that others get of which we are less sure than the setting asks for. */
export async function countUnsure(
  context: Context,
  document: TextDocument,
  { before, audience }: Target,
): Promise<number> {
  const unsure = await unsureIn(context, document);
  if (unsure.length === 0) return 0;
  const isForOthers = (audience ?? (await audienceOf(context, document.uri))) === "others";
  return isForOthers ? unsure.filter((one) => before === null || isNew(document, one, before)).length : 0;
}

function isNew(document: TextDocument, { range }: Pick<Leak, "range">, before: ReadonlySet<string>): boolean {
  for (let line = range.start.line; line <= range.end.line; line++) {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    if (!before.has(text.replace(/\r?\n$/, ""))) return true;
  }
  return false;
}
