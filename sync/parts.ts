import type { Status } from "../core/secret.ts";
import type { Fields } from "./content.ts";

/** What one side of a conflict says of a secret besides its value. */
export interface Said {
  readonly fields: Fields;
  readonly status: Status;
}

/** Whether a part that `merge` names is one of the value, which is masked until somebody reveals it. */
export function isOfValue(part: string): boolean {
  return part === "value" || part.startsWith("value.");
}

/** Whether each of the parts can be settled by itself: not where one side has nothing, or shows nothing any more. */
export function areSeparate(parts: readonly string[]): boolean {
  return !parts.includes("removed") && !parts.includes("unseen");
}

/** What a side says in a part that is none of the value, in a line; empty where it says nothing. */
export function partText({ fields, status }: Said, part: string): string {
  if (part === "status") return status;
  if (part.startsWith(METADATA)) return fields.metadata[part.slice(METADATA.length)] ?? "";
  const fact = Object.hasOwn(fields, part) ? fields[part as keyof Fields] : null;
  if (fact === null) return "";
  if (typeof fact === "number") return new Date(fact * 1000).toISOString();
  if (typeof fact === "string") return fact;
  if (isList(fact)) return fact.join(", ");
  if (!("period" in fact) || fact.enabled !== true) return "";
  return [fact.period, fact.notifyBefore].filter(Boolean).join(", ");
}

const METADATA = "metadata.";

function isList(fact: unknown): fact is readonly string[] {
  return Array.isArray(fact);
}
