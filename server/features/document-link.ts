import { join } from "node:path";
import type { DocumentLink, DocumentLinkParams } from "vscode-languageserver/node";
import { formatScope } from "../../core/scope.ts";
import { formatSecretUri } from "../../core/secret-uri.ts";
import type { FileDefinition } from "../../core/file-layers.ts";
import { followReference } from "../../core/file-references.ts";
import type { SecretMetadata } from "../../core/secret.ts";
import type { Entry } from "../../core/secrets-file-model.ts";
import { CLIENT_COMMANDS, type SecretTarget } from "../../protocol/lsp.ts";
import { standpointOf, type Context } from "../context.ts";
import { rangeOf } from "../range.ts";
import { secretsSourceOf } from "../secrets-cursor.ts";
import { uriOfPath } from "../uri.ts";
import type { Standpoint } from "../workspace.ts";

/** Each `$from` leads to the entry that it names, or to the vault's definition in the client's tree. */
export function documentLink(context: Context, { textDocument }: DocumentLinkParams): DocumentLink[] {
  const document = context.documents.get(textDocument.uri);
  const source = document && secretsSourceOf(context, document);
  const from = document && standpointOf(context, document.uri);
  if (!source || !from) return [];
  return source.file.entries.flatMap((entry) => {
    const link = entry.from?.uri && targetOf(context, from, entry);
    if (!link || !entry.from) return [];
    const { start, end } = entry.from.range;
    return [{ ...link, range: rangeOf(document, { start: start + 1, end: end - 1 }) }];
  });
}

function targetOf(context: Context, from: Standpoint, entry: Entry): Omit<DocumentLink, "range"> | undefined {
  const { folder, path } = from;
  const { layers } = folder.sources;
  const own = layers.byKey.get(entry.key)?.find(({ file }) => file.path === path && file.line === entry.line);
  const found = own && followReference(layers, context.vault.stored, own, { now: context.now() });
  if (!found || !("definition" in found)) return undefined;
  // What the text names, and not what that refers to in turn.
  const next = found.trail[1] ?? found.definition;
  return "file" in next ? toFile(from, next.file) : toTree(context, next);
}

function toFile({ folder }: Standpoint, { path, line }: FileDefinition["file"]): Omit<DocumentLink, "range"> {
  return { target: `${uriOfPath(join(folder.path, path))}#L${line}`, tooltip: `${path}:${line}` };
}

function toTree(
  { options }: Context,
  { scope, key }: SecretMetadata,
): Omit<DocumentLink, "range"> | undefined {
  if (!options.commandLinks || !options.trusted) return undefined;
  const argument: SecretTarget = { scope: formatScope(scope), key };
  return {
    target: `command:${CLIENT_COMMANDS.showSecret}?${encodeURIComponent(JSON.stringify([argument]))}`,
    tooltip: `Show ${formatSecretUri({ scope, key })} in the tree`,
  };
}
