import { env, l10n } from "vscode";
import { formatSecretUri } from "../../core/secret-uri.ts";
import { askSecret } from "../ask-place.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";

/** The `secret://` URI, for a `$from` in a secrets file. */
export async function copyUri(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument) ?? (await askSecret(session, l10n.t("Copy a Secret's URI")));
  await env.clipboard.writeText(formatSecretUri(place));
}
