import { parseExact } from "../core/exact-json.ts";
import { Redacted } from "../core/redacted.ts";
import type { JsonObject, JsonValue, SecretFields, SecretValue } from "../core/secret.ts";
import type { BatchItem, Place } from "../core/vault.ts";
import type { Fields } from "./content.ts";
import type { From } from "./merge.ts";
import type { StoredWrite } from "./records.ts";

export type Secret = Redacted<SecretValue>;

/** The value that a merge put together; undefined where a part of it could not be read. */
export function valueFrom(
  from: From,
  local: Secret | undefined,
  remote: Secret | undefined,
): Secret | undefined {
  const side = from === "local" ? local : remote;
  if (typeof from === "string") return side;
  if (!local || !remote) return undefined;
  return new Redacted(composed(from, local.reveal(), remote.reveal()) as JsonObject);
}

function composed(from: From, local: JsonValue, remote: JsonValue): JsonValue {
  if (typeof from === "string") return from === "local" ? local : remote;
  const members = Object.entries(from).map(([name, part]) => {
    const [ours, theirs] = [local, remote].map((side) => (side as JsonObject)[name] ?? null);
    return [name, composed(part, ours!, theirs!)] as const;
  });
  return Object.fromEntries(members);
}

/** What a person says about a secret, under the names under which it is written. */
export function writtenFields(fields: Fields, names: readonly (keyof Fields)[]): Partial<SecretFields> {
  const said = names.filter((name) => name !== "token_type" || fields.token_type !== null);
  return Object.fromEntries(said.map((name) => [name, fields[name]]));
}

export function storedValue(value: Secret): NonNullable<StoredWrite["value"]> {
  const bare = value.reveal();
  const isObject = typeof bare !== "string";
  return { text: isObject ? JSON.stringify(bare) : bare, isObject };
}

/** The write as a vault takes it. The same stored write gives the same text on its way to a server. */
export function batchItem(place: Place, write: StoredWrite): BatchItem {
  const { op, value, fields, ifState, ifVersion, from = place.key, alias = false } = write;
  const condition = { ...(ifState && { ifState }), ...(ifVersion !== undefined && { ifVersion }) };
  if (op === "rename") return { op, place: { ...place, key: from }, to: place.key, alias, ...condition };
  if (op === "remove" || op === "revoke" || op === "restore") return { op, place, ...condition };
  const bare = value && (value.isObject ? (parseExact(value.text) as JsonObject) : value.text);
  const written = bare === undefined ? {} : { value: new Redacted<SecretValue>(bare) };
  return { op, place, ...written, ...(fields && { fields }), ...condition } as BatchItem;
}
