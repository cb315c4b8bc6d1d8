import { formatScope } from "../core/scope.ts";
import { assertFields, assertValue, type SecretMetadata } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { BatchItem } from "../core/vault.ts";
import type { Ledger } from "./ledger.ts";
import * as mutations from "./mutations.ts";
import { checkPlace } from "./place.ts";
import { rename } from "./rename.ts";

/** One item that cannot be done, as `details.items` has it. */
export interface RefusedItem {
  /** Its place in the batch, from 0. */
  readonly index: number;
  readonly key: string;
  /** `shop/production` */
  readonly scope: string;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  /** Of a conflict: the version that is there, who wrote it and when. */
  readonly details?: UserError["details"];
}

/**
 * Does every item, each on top of those before it. Where one cannot be done the others are tried all the same, so
 * that all that stands in the way is told at once, and then none is done.
 * @throws UserError with the items' own code where they agree in it, else BATCH_REFUSED
 */
export async function writeBatch(
  ledger: Ledger,
  items: readonly BatchItem[],
  keep: number,
): Promise<(SecretMetadata | null)[]> {
  const done: (SecretMetadata | null)[] = [];
  const refused: RefusedItem[] = [];
  for (const [index, item] of items.entries()) {
    try {
      done.push(await ledger.attempt((part) => writeItem(part, item, keep)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const { key, scope } = item.place;
      refused.push({ index, key, scope: formatScope(scope), ...error.toJSON() });
    }
  }
  if (refused.length > 0) throw batchRefused(refused, items.length);
  return done;
}

/** @throws UserError */
export async function writeItem(
  ledger: Ledger,
  item: BatchItem,
  keep: number,
): Promise<SecretMetadata | null> {
  const place = checkPlace(item.place);
  if ("fields" in item || "value" in item) {
    if (item.value) assertValue(place.key, item.value.reveal());
    assertFields(item.fields ?? {});
  }
  if (item.op === "create") return mutations.create(ledger, place, item.value, item.fields ?? {});
  if (item.op === "put") return mutations.put(ledger, place, item, keep);
  if (item.op === "update") return mutations.update(ledger, place, item, keep);
  if (item.op === "revoke") return mutations.setStatus(ledger, place, "revoked", item);
  if (item.op === "restore") return mutations.setStatus(ledger, place, "active", item);
  if (item.op === "rename") return rename(ledger, place, item.to, item);
  await mutations.remove(ledger, place, item);
  return null;
}

function batchRefused(items: readonly RefusedItem[], count: number): UserError {
  const codes = new Set(items.map(({ code }) => code));
  const [code = "BATCH_REFUSED"] = codes.size === 1 ? codes : [];
  const named = items.map(({ key, message }) => `${key}: ${message}`).join(" ");
  return new UserError(
    code as UserError["code"],
    `${items.length} of ${count} items cannot be done, so none was. ${named}`,
    "Correct or leave out the items that are named, then send the batch again.",
    { details: { items } },
  );
}
