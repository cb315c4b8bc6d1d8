import { l10n, window } from "vscode";
import type { SecretFields, SecretMetadata } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { SecretUpdate } from "../../core/vault.ts";
import { askSecret } from "../ask-place.ts";
import { askValue } from "../ask-value.ts";
import { askChoice, askText, type Problem } from "../ask.ts";
import { findSecret } from "../find-secret.ts";
import { placeOf } from "../place-of.ts";
import type { Session } from "../session.ts";
import { editableFields, type EditableField } from "./edit-fields.ts";

/** A new value or another description, expiry, … of a secret. A write by somebody else meanwhile is not undone. */
export async function edit(session: Session, argument: unknown): Promise<void> {
  const title = l10n.t("Edit a Secret");
  const place = placeOf(argument);
  const secret = place ? await findSecret(session, place) : await askSecret(session, title);
  const update = await askUpdate(secret);
  await session.vault.use((vault) => vault.update(secret, { ...update, ifVersion: secret.version }));
  window.setStatusBarMessage(l10n.t("{0} changed", secret.key), 5000);
}

async function askUpdate(secret: SecretMetadata): Promise<SecretUpdate> {
  const title = secret.key;
  const field = await askChoice<EditableField | "value">({
    title,
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
  if (field === "value") return { value: await askValue(secret.key, { title }) };
  const text = await askText({
    title,
    prompt: field.prompt,
    value: field.text,
    validate: (typed) => problemOf(() => field.parse(typed)),
  });
  return { fields: field.parse(text) };
}

function problemOf(parse: () => Partial<SecretFields>): Problem | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof UserError) return { text: `${error.message} ${error.fix}`, severity: "error" };
    throw error;
  }
}
