import { isMembers, isSameExact } from "./exact-json.ts";
import { Redacted } from "./redacted.ts";
import type { JsonValue, SecretValue } from "./secret.ts";

/** One attribute in which two values differ. */
export interface ValueDifference {
  /** `db.password` of a multi-attribute value; empty for the value as a whole. */
  readonly attribute: string;
  readonly change: "added" | "removed" | "changed";
  readonly before: Redacted<JsonValue> | null;
  readonly after: Redacted<JsonValue> | null;
}

/**
 * How two values differ: by attribute, sorted, where both are objects; else as a whole. Objects inside objects are
 * gone into, lists are compared as one.
 */
export function diffValues(before: SecretValue, after: SecretValue): ValueDifference[] {
  return differences("", before, after);
}

function differences(attribute: string, before: JsonValue, after: JsonValue): ValueDifference[] {
  if (isMembers(before) && isMembers(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
    return names.flatMap((name) => {
      const inner = attribute === "" ? name : `${attribute}.${name}`;
      if (!Object.hasOwn(before, name)) return [added(inner, after[name]!)];
      if (!Object.hasOwn(after, name)) return [removed(inner, before[name]!)];
      return differences(inner, before[name]!, after[name]!);
    });
  }
  if (sameJson(before, after)) return [];
  return [{ attribute, change: "changed", before: new Redacted(before), after: new Redacted(after) }];
}

function added(attribute: string, after: JsonValue): ValueDifference {
  return { attribute, change: "added", before: null, after: new Redacted(after) };
}

function removed(attribute: string, before: JsonValue): ValueDifference {
  return { attribute, change: "removed", before: new Redacted(before), after: null };
}

function sameJson(a: JsonValue, b: JsonValue): boolean {
  if (isMembers(a) && isMembers(b)) return differences("", a, b).length === 0;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]!));
  return a === b || isSameExact(a, b);
}
