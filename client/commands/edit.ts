import { l10n, window } from "vscode";
import { scopeText } from "../../core/scope.ts";
import type { SecretFields, SecretMetadata } from "../../core/secret.ts";
import type { SecretUpdate } from "../../core/vault.ts";
import { askSecret } from "../ask-place.ts";
import { askValue } from "../ask-value.ts";
import { askChoice, askText, problemOf } from "../ask.ts";
import { confirmWideWrite } from "../confirm-write.ts";
import { findSecret } from "../find-secret.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";
import { editableFields, type EditableField } from "./edit-fields.ts";

/** A new value or another description, expiry, … of a secret. A write by somebody else meanwhile is not undone. */
export async function edit(session: Session, argument: unknown): Promise<void> {
  const title = l10n.t("Edit a Secret");
  const place = placeOf(argument);
  const secret = place ? await findSecret(session, place) : await askSecret(session, title);
  const field = await askField(secret);
  const update =
    field === "value"
      ? { value: await askValue(secret.key, { title: secret.key }) }
      : { fields: await askFields(secret.key, field) };
  await write(session, secret, update);
}

/** The tags of a secret, which are also found by `edit`. */
export async function editTags(session: Session, argument: unknown): Promise<void> {
  const place = placeOf(argument);
  const secret = place
    ? await findSecret(session, place)
    : await askSecret(session, l10n.t("Edit a Secret's Tags"));
  const label = l10n.t("Tags");
  const field = editableFields(secret, Date.now(), l10n.t).find((each) => each.label === label)!;
  await write(session, secret, { fields: await askFields(secret.key, field) });
}

async function write(session: Session, secret: SecretMetadata, update: SecretUpdate): Promise<void> {
  const { fields } = update;
  await confirmWideWrite(
    session,
    fields ? { kind: "edit", place: secret, fields } : { kind: "define", place: secret },
    {
      question: l10n.t("Change {0} in {1}?", secret.key, scopeText(secret.scope)),
      action: l10n.t("Change"),
    },
  );
  await session.vault.use((vault) => vault.update(secret, { ...update, ifVersion: secret.version }));
  window.setStatusBarMessage(l10n.t("{0} changed", secret.key), 5000);
}

function askField(secret: SecretMetadata): Promise<EditableField | "value"> {
  return askChoice<EditableField | "value">({
    title: secret.key,
    placeholder: l10n.t("What to change?"),
    choices: [
      {
        label: l10n.t("Value"),
        description: l10n.t("version {0} is in use", secret.version),
        value: "value" as const,
      },
      ...editableFields(secret, Date.now(), l10n.t).map((each) => ({
        label: each.label,
        description: each.text,
        value: each,
      })),
    ],
  });
}

async function askFields(title: string, field: EditableField): Promise<Partial<SecretFields>> {
  const text = await askText({
    title,
    prompt: field.prompt,
    value: field.text,
    validate: (typed) => problemOf(() => field.parse(typed)),
  });
  return field.parse(text);
}
