import { parse } from "jsonc-parser";

/** The value of JSON with comments and trailing commas, as settings of editors and tools are written; of what is broken, what could be read. */
export function readJsonc(text: string): unknown {
  try {
    return parse(text, [], { allowTrailingComma: true });
  } catch {
    return undefined; // Nested deeper than the parser can follow: no settings are.
  }
}

/** The member of an object by its path of names; undefined where there is none on the way. */
export function memberAt(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const name of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return at;
}
