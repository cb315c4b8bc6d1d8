import { parseDuration } from "../../core/duration.ts";
import { assertFields, type SecretFields, type SecretMetadata } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { Translate } from "../translate.ts";

/** What can be edited of a secret besides its value, each as one line of text. */
export interface EditableField {
  readonly label: string;
  readonly prompt: string;
  /** The field as it stands, in the form that `parse` reads. */
  readonly text: string;
  /** @throws UserError */
  readonly parse: (text: string) => Partial<SecretFields>;
}

/** @param now Unix time in milliseconds, from which an expiry such as `30d` counts */
export function editableFields(secret: SecretMetadata, now: number, t: Translate): EditableField[] {
  const { description = "", tags, envs, apps, expires_at, rotationPolicy } = secret;
  const fields: EditableField[] = [
    {
      label: t("Description"),
      prompt: t("What it is for."),
      text: description,
      parse: (text) => ({ description: text.trim() }),
    },
    {
      label: t("Tags"),
      prompt: t("Separated by commas."),
      text: tags.join(", "),
      parse: (text) => ({ tags: listOf(text) }),
    },
    {
      label: t("Expiry"),
      prompt: t("A time from now such as 30d, a day such as 2030-01-31, or nothing for never."),
      text: expires_at === null ? "" : new Date(expires_at * 1000).toISOString().slice(0, 10),
      parse: (text) => ({ expires_at: expiryOf(text.trim(), now) }),
    },
    {
      label: t("Rotation"),
      prompt: t(
        "How long a value may be in use, and how long before its end to tell: 30d, 7d. Nothing for no rotation.",
      ),
      text: rotationPolicy?.enabled
        ? [rotationPolicy.period, rotationPolicy.notifyBefore].filter(Boolean).join(", ")
        : "",
      parse: (text) => ({ rotationPolicy: rotationOf(text) }),
    },
    {
      label: t("Environments"),
      prompt: t("The environments it is for, separated by commas. Nothing for all."),
      text: envs.join(", "),
      parse: (text) => ({ envs: listOf(text) }),
    },
    {
      label: t("Apps"),
      prompt: t("The app tags that may use it, separated by commas. Nothing for all."),
      text: apps.join(", "),
      parse: (text) => ({ apps: listOf(text) }),
    },
  ];
  return fields.map((field) => ({ ...field, parse: (text) => checked(field.parse(text)) }));
}

function checked(fields: Partial<SecretFields>): Partial<SecretFields> {
  assertFields(fields);
  return fields;
}

function listOf(text: string): string[] {
  return [...new Set(text.split(",").map((item) => item.trim()))].filter((item) => item !== "");
}

/** Unix seconds. A day ends at its end, in UTC. */
function expiryOf(text: string, now: number): number | null {
  if (text === "") return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return Math.floor(now / 1000) + parseDuration(text);
  const start = Date.parse(`${text}T23:59:59Z`);
  if (!Number.isNaN(start)) return start / 1000;
  throw new UserError(
    "INVALID_VALUE",
    `"${text}" is no day of the calendar.`,
    "Write year-month-day, such as 2030-01-31.",
  );
}

function rotationOf(text: string): SecretFields["rotationPolicy"] {
  const [period, notifyBefore] = listOf(text);
  if (period === undefined) return null;
  return { enabled: true, period, ...(notifyBefore === undefined ? {} : { notifyBefore }) };
}
