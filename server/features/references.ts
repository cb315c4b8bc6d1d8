import type { Location, ReferenceParams } from "vscode-languageserver/node";
import { standpointOf, type Context } from "../context.ts";
import { nameAt } from "../name-at.ts";
import { placeOfEntry } from "../places.ts";
import { isDefining } from "../workspace-index.ts";
import { isIn } from "../workspace.ts";

/** Every place in the folder that names the secret; with declarations, secrets files and `.env` files too. */
export function references(
  context: Context,
  { textDocument, position, context: asked }: ReferenceParams,
): Location[] {
  const document = context.documents.get(textDocument.uri);
  const from = document && standpointOf(context, document.uri);
  const found = document && from && nameAt(context, document, document.offsetAt(position));
  if (!found) return [];
  const { folder } = from;
  const used = context.index
    .places(found.name)
    .filter((place) => isIn(folder, place.uri) && (asked.includeDeclaration || !isDefining(place)))
    .map(({ uri, range }) => ({ uri, range }));
  if (!asked.includeDeclaration) return used;
  const entries = folder.sources
    .all()
    .flatMap(({ path, lastGood }) =>
      lastGood.entries
        .filter(({ key }) => key === found.name)
        .map((entry) => placeOfEntry(context, folder, path, entry)),
    );
  return [...used, ...entries];
}
