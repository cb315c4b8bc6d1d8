import type { Location } from "vscode-languageserver/node";
import { join } from "node:path";
import type { Entry } from "../core/secrets-file-model.ts";
import type { Context } from "./context.ts";
import { rangeOf } from "./range.ts";
import { uriOfPath } from "./uri.ts";
import type { Folder } from "./workspace.ts";

/** Where an entry's key stands. In a file that is not open the line is known, and that will do. */
export function placeOfEntry({ documents }: Context, folder: Folder, path: string, entry: Entry): Location {
  const absolute = join(folder.path, path);
  const document = documents.atPath(absolute);
  if (document) return { uri: document.uri, range: rangeOf(document, entry.ranges.key) };
  const start = { line: entry.line - 1, character: 0 };
  return { uri: uriOfPath(absolute), range: { start, end: start } };
}
