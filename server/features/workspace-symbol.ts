import { SymbolKind, type SymbolInformation, type WorkspaceSymbolParams } from "vscode-languageserver/node";
import { fuzzyMatches } from "../completion/candidates.ts";
import type { Context } from "../context.ts";
import { placeOfEntry } from "../places.ts";
import { isDefining } from "../workspace-index.ts";
import { isIn, type Folder } from "../workspace.ts";

/** More are of no use to a person, who types on. */
const LIMIT = 200;

/**
 * Names of secrets in all folders: where secrets files have them; else where `.env` files and the like give them a value;
 * else where code first reads one that the vault has.
 */
export function workspaceSymbol(context: Context, { query }: WorkspaceSymbolParams): SymbolInformation[] {
  const typed = query.toLowerCase();
  const wanted = (name: string) => fuzzyMatches(name.toLowerCase(), typed);
  const found: SymbolInformation[] = [];
  for (const folder of context.workspace.folders) {
    for (const symbol of [...entriesOf(context, folder, wanted), ...namesOf(context, folder, wanted)]) {
      if (found.push(symbol) === LIMIT) return found;
    }
  }
  return found;
}

function* entriesOf(
  context: Context,
  folder: Folder,
  wanted: (name: string) => boolean,
): Iterable<SymbolInformation> {
  for (const { path, lastGood } of folder.sources.all()) {
    for (const entry of lastGood.entries) {
      if (!wanted(entry.key)) continue;
      const kind = entry.state === "declared" ? SymbolKind.Field : SymbolKind.Constant;
      yield {
        name: entry.key,
        kind,
        location: placeOfEntry(context, folder, path, entry),
        containerName: path,
      };
    }
  }
}

function* namesOf(
  { index, vault }: Context,
  folder: Folder,
  wanted: (name: string) => boolean,
): Iterable<SymbolInformation> {
  const inFiles = new Set(
    folder.sources.all().flatMap(({ lastGood }) => lastGood.entries.map(({ key }) => key)),
  );
  for (const name of index.names()) {
    if (inFiles.has(name) || !wanted(name)) continue;
    const places = index.places(name).filter(({ uri }) => isIn(folder, uri));
    const giving = places.filter(isDefining);
    const isStored = vault.stored(name)[Symbol.iterator]().next().done !== true;
    for (const { uri, range } of giving.length > 0 ? giving : places.slice(0, isStored ? 1 : 0)) {
      yield {
        name,
        kind: giving.length > 0 ? SymbolKind.Constant : SymbolKind.Variable,
        location: { uri, range },
        containerName: giving.length > 0 ? uri.slice(folder.uri.length + 1) : "in the vault, first read here",
      };
    }
  }
}
