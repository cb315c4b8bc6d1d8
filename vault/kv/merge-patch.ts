import type { JsonObject, JsonValue } from "../../core/secret.ts";
import { isMembers } from "../../core/exact-json.ts";

/** RFC 7396: members of the patch replace those of the target, null takes one out, objects are merged likewise. */
export function mergePatch(target: JsonValue | undefined, patch: JsonValue): JsonValue {
  if (!isMembers(patch)) return patch;
  const merged = new Map(Object.entries(isMembers(target) ? target : {}));
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) merged.delete(name);
    else merged.set(name, mergePatch(merged.get(name), change));
  }
  return Object.fromEntries(merged);
}

/**
 * The names in an object without its values, which are null.
 * @param depth levels of names; 0: all
 */
export function subkeys(value: JsonObject, depth: number): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isMembers(member) && depth !== 1 ? subkeys(member, Math.max(0, depth - 1)) : null,
    ]),
  );
}
