import { l10n, window, type Position, type TextDocument } from "vscode";
import type { Entry, SecretsFile } from "../core/secrets-file-model.ts";
import { secretsFileKind } from "../core/secrets-file-name.ts";
import { parseSecretsFile } from "../core/secrets-file.ts";
import { UserError } from "../core/user-error.ts";
import type { EntryTarget } from "../protocol/lsp.ts";

/** An entry of which the value stands in its file. */
export type PlaintextEntry = Entry & { readonly value: NonNullable<Entry["value"]> };

/** The entry as the document is now. @throws UserError SECRET_NOT_FOUND where it has no value in clear any more */
export function plaintextEntry(document: TextDocument, key: string): PlaintextEntry {
  const entry = secretsFileOf(document).entries.find((each) => each.key === key);
  if (entry?.state === "plaintext" && entry.value) return { ...entry, value: entry.value };
  throw new UserError(
    "SECRET_NOT_FOUND",
    l10n.t("{0} has no value in clear in this file any more.", key),
    l10n.t("Nothing is left to do."),
  );
}

/** The one at the cursor, or alone on its line, for a command of the palette. @throws UserError USAGE */
export function entryAtCursor(): EntryTarget {
  const { document, selection } = window.activeTextEditor ?? {};
  if (document && selection && secretsFileKind(document.uri.path)) {
    const { range: line } = document.lineAt(selection.active);
    const touching = (from: Position, to: Position) =>
      secretsFileOf(document).entries.filter(
        ({ state, ranges: { property } }) =>
          state === "plaintext" &&
          property.start <= document.offsetAt(to) &&
          document.offsetAt(from) <= property.end,
      );
    const [entry] = touching(selection.active, selection.active);
    const [only, ...others] = entry ? [entry] : touching(line.start, line.end);
    if (only && others.length === 0) return { uri: document.uri.toString(), key: only.key };
  }
  throw new UserError(
    "USAGE",
    l10n.t("The cursor stands on no value in clear of a secrets file."),
    l10n.t("Put it on the entry's name or value, and run the command again."),
  );
}

export function secretsFileOf(document: TextDocument): SecretsFile {
  return parseSecretsFile(document.getText(), secretsFileKind(document.uri.path) ?? { kind: "shared" });
}
