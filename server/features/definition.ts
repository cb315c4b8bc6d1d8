import type { DefinitionParams, Location } from "vscode-languageserver/node";
import { explainName, standpointOf, type Context } from "../context.ts";
import { givenBy } from "../known-names.ts";
import { nameAt } from "../name-at.ts";
import { placeOfEntry } from "../places.ts";

/**
 * Where a name is defined or declared: the entries of secrets files, nearest first, then `.env` files and
 * Dockerfiles. Definitions in the vault are on no page that an editor could open.
 */
export function definition(context: Context, { textDocument, position }: DefinitionParams): Location[] {
  const document = context.documents.get(textDocument.uri);
  const from = document && standpointOf(context, document.uri);
  const found = document && from && nameAt(context, document, document.offsetAt(position));
  if (!found) return [];
  const { name } = found;
  const inChain = explainName(context, from, name).links.flatMap(({ definition }) =>
    "file" in definition ? [{ path: definition.file.path, entry: definition.entry }] : [],
  );
  const declared = from.folder.sources
    .entriesOf(name, from.directory)
    .map(({ source, entry }) => ({ path: source.path, entry }));
  const isNew = ({ entry }: (typeof declared)[number]) => !inChain.some((known) => known.entry === entry);
  return [
    ...[...inChain, ...declared.filter(isNew)].map(({ path, entry }) =>
      placeOfEntry(context, from.folder, path, entry),
    ),
    ...givenBy(context, from, name).map(({ uri, range }) => ({ uri, range })),
  ];
}
