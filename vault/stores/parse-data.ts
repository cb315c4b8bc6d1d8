import type { JsonObject } from "../../core/secret.ts";
import { damaged } from "../damaged.ts";

/** What a store gives back of an entry. @throws UserError VAULT_DAMAGED where it is not what was put there */
export function parseData(text: unknown, location: string): JsonObject {
  try {
    const data: unknown = JSON.parse(String(text));
    if (typeof data === "object" && data !== null) return data as JsonObject;
  } catch {
    // Falls through: whatever is no object is damaged, and the text itself may hold what must not be shown.
  }
  throw damaged(location, "an entry of it cannot be read");
}
