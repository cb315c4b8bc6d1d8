import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Entry, Reference, SecretsFile } from "../core/secrets-file-model.ts";
import type { Context } from "./context.ts";
import { touches, type Span } from "./range.ts";
import type { SecretsSource } from "./secrets-sources.ts";

/** What stands at one place of a secrets file. */
export type SecretsCursor =
  | { readonly kind: "key"; readonly entry: Entry; readonly span: Span }
  | { readonly kind: "from"; readonly entry: Entry; readonly from: Reference; readonly span: Span }
  /** `entry` is null for the root's annotations. */
  /** One text of a list, such as `$envs`. */
  | { readonly kind: "item"; readonly name: string; readonly entry: Entry; readonly span: Span }
  | { readonly kind: "annotation"; readonly name: string; readonly entry: Entry | null; readonly span: Span };

/** The secrets file that a document is, or undefined where it is none. */
export function secretsSourceOf({ workspace }: Context, { uri }: TextDocument): SecretsSource | undefined {
  const folder = workspace.folderOf(uri);
  return folder?.sources.get(workspace.pathIn(folder, uri));
}

/** Undefined between the things, and on values: there is nothing to be told of these. */
export function cursorIn({ entries, annotations }: SecretsFile, offset: number): SecretsCursor | undefined {
  const root = annotations.find(({ key }) => touches(key, offset));
  if (root) return { kind: "annotation", name: root.name, entry: null, span: root.key };
  const entry = entries.find(({ ranges }) => touches(ranges.property, offset));
  if (!entry) return undefined;
  if (touches(entry.ranges.key, offset)) return { kind: "key", entry, span: entry.ranges.key };
  const { from } = entry;
  if (from && touches(from.range, offset)) return { kind: "from", entry, from, span: from.range };
  for (const { name, key, items } of entry.annotations) {
    if (touches(key, offset)) return { kind: "annotation", name, entry, span: key };
    const span = items.find((item) => touches(item, offset));
    if (span) return { kind: "item", name, entry, span };
  }
  return undefined;
}
