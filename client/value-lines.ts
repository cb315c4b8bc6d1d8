import type { SecretValue } from "../core/secret.ts";

/** One line of a value, as a list shows it: a line of a text, or an attribute of a JSON object. */
export interface ValueLine {
  readonly name?: string;
  readonly text: string;
}

export function valueLines(value: SecretValue): ValueLine[] {
  if (typeof value === "string") return value.split(/\r\n|\n|\r/).map((text) => ({ text }));
  return Object.entries(value).map(([name, attribute]) => ({
    name,
    text: typeof attribute === "string" ? attribute : JSON.stringify(attribute),
  }));
}

/** A label in which `$(name)` stays what it is, and becomes no icon. */
export function plainLabel(text: string): string {
  return text.replaceAll("$(", String.raw`\$(`);
}
