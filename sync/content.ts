import { isMembers } from "../core/exact-json.ts";
import {
  fieldsOf,
  NO_FIELDS,
  type JsonValue,
  type SecretFields,
  type SecretMetadata,
  type SecretValue,
  type Status,
} from "../core/secret.ts";

/**
 * A value as far as it takes to see whether two are the same: a keyed hash, and of a JSON object the prints of its
 * attributes. What both sides last had in common is remembered like this, so that no value is kept twice.
 */
export type Print = string | { readonly [attribute: string]: Print };

/** What one side has under a name. */
export interface Content {
  /** Null where nobody may read it: a revoked or expired secret gives no value. It counts as unchanged. */
  readonly value: Print | null;
  readonly fields: Fields;
  readonly status: Status;
}

/** With every member set, so that what says the same is the same. */
export type Fields = Required<Omit<SecretFields, "token_type">> & { readonly token_type: string | null };

/** @param hash keyed, of a text */
export function printOf(value: SecretValue, hash: (text: string) => string): Print {
  return printOfJson(value, hash);
}

function printOfJson(value: JsonValue, hash: (text: string) => string): Print {
  if (!isMembers(value)) return hash(sortedJson(value));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, printOfJson(member, hash)]));
}

/** The same text in whatever order the objects in a list have their members. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join()}]`;
  if (!isMembers(value)) return JSON.stringify(value);
  const names = Object.keys(value).toSorted();
  return `{${names.map((name) => `${JSON.stringify(name)}:${sortedJson(value[name])}`).join()}}`;
}

/** Of a secret of which nothing is said. */
export const UNSAID: Fields = { ...NO_FIELDS, description: "", token_type: null };

export function everyFieldOf(secret: SecretMetadata): Fields {
  return { ...UNSAID, ...fieldsOf(secret) };
}

/** Whether two say the same, in whatever order: lists of tags, apps and environments are sets. */
export function sameFact(a: unknown, b: unknown): boolean {
  return a === b || factText(a) === factText(b);
}

function factText(fact: unknown): string {
  if (Array.isArray(fact)) return JSON.stringify([...new Set(fact as string[])].toSorted());
  return sortedJson(fact);
}

export function samePrint(a: Print | undefined, b: Print | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sortedJson(a) === sortedJson(b));
}

/** A value that nobody may read is no other one. */
export function sameContent(a: Content | null, b: Content | null): boolean {
  if (!a || !b) return a === b;
  const sameValue = a.value === null || b.value === null || samePrint(a.value, b.value);
  return sameValue && a.status === b.status && changedFields(a.fields, b.fields).length === 0;
}

/** The names of the fields in which they differ. */
export function changedFields(a: Fields, b: Fields): (keyof Fields)[] {
  return (Object.keys(a) as (keyof Fields)[]).filter((name) => !sameFact(a[name], b[name]));
}
