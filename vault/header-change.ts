import { UserError } from "../core/user-error.ts";
import { record } from "./audit.ts";
import type { Moment } from "./definition.ts";
import { readHeader, writeHeader, type Header } from "./header.ts";
import type { VaultKeys } from "./keys.ts";
import type { Store, Transaction } from "./store.ts";

/** What was done to a vault's keys: `rekeyed`, `key-changed`, `recovery-key-made`, … */
export type KeyAct = Moment & { readonly action: string };

/**
 * Writes a header in the place of the one that it was made from, and puts it on record.
 * @throws UserError STALE_VERSION where somebody else changed the header meanwhile
 */
export function replaceHeader(
  store: Store,
  keys: VaultKeys,
  from: Header,
  to: Header,
  act: KeyAct,
): Promise<void> {
  return store.transaction(async (tx) => {
    const entry = await tx.get("header", "vault");
    const current = await readHeader(tx, store.location);
    if (!entry || JSON.stringify(current) !== JSON.stringify(from)) throw changedMeanwhile(store.location);
    await writeHeader(tx, to, entry.revision);
    await noteKeyAct(tx, keys, store.location, act);
  });
}

export function noteKeyAct(
  tx: Transaction,
  keys: VaultKeys,
  location: string,
  { actor, now: at, action }: KeyAct,
): Promise<void> {
  const resource = `vault:${keys.vaultId}`;
  return record(tx, keys, location, { at, actor, action, resource, outcome: "done" });
}

function changedMeanwhile(location: string): UserError {
  return new UserError(
    "STALE_VERSION",
    `The keys of the vault at ${location} were changed by somebody else meanwhile.`,
    "Open the vault again, then repeat the change if it is still wanted.",
  );
}
