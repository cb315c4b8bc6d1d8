import { l10n, type TextDocument } from "vscode";
import type { Entry, SecretsFile } from "../core/secrets-file-model.ts";
import { secretsFileKind } from "../core/secrets-file-name.ts";
import { parseSecretsFile } from "../core/secrets-file.ts";
import { UserError } from "../core/user-error.ts";

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

export function secretsFileOf(document: TextDocument): SecretsFile {
  return parseSecretsFile(document.getText(), secretsFileKind(document.uri.path) ?? { kind: "shared" });
}
