import { randomUUID } from "node:crypto";

import type { Redacted } from "../core/redacted.ts";
import { record } from "./audit.ts";
import type { Moment } from "./definition.ts";
import { FORMAT, readHeader, writeHeader } from "./header.ts";
import { keepKey, takeBackKey } from "./keep-key.ts";
import { deriveKeys, newMasterKey, type VaultKeys } from "./keys.ts";
import { newRecoveryKey } from "./recovery-key.ts";
import { recoverySlot, type Slot } from "./slots.ts";
import type { Store } from "./store.ts";
import type { Credentials } from "./unlock.ts";

export interface MadeVault {
  readonly keys: VaultKeys;
  /** To be shown once; it is kept nowhere. */
  readonly recoveryKey: Redacted;
}

/**
 * Makes a vault in an empty store: a random master key, kept in the keychain or under the passphrase, and under a
 * recovery key. Null where another process made one meanwhile, which is left as it is.
 * @throws UserError KEYRING_ABSENT where there is neither a keychain nor a passphrase
 */
export async function makeVault(
  store: Store,
  credentials: Credentials,
  moment: Moment,
): Promise<MadeVault | null> {
  const vaultId = randomUUID();
  const master = newMasterKey();
  const keys = deriveKeys(vaultId, master);
  const recoveryKey = newRecoveryKey();
  const kept = await keepKey(vaultId, master, credentials, vaultId);
  const slots = [kept, recoverySlot(vaultId, master, recoveryKey)];
  master.fill(0);
  let isOurs = false;
  try {
    isOurs = await writeVault(store, keys, slots, moment);
  } finally {
    if (!isOurs) await takeBackKey(store, vaultId, kept, credentials, ({ vault_id }) => vault_id === vaultId);
  }
  return isOurs ? { keys, recoveryKey } : null;
}

/** False where there is one already. */
function writeVault(store: Store, keys: VaultKeys, slots: readonly Slot[], moment: Moment): Promise<boolean> {
  const { vaultId: vault_id, keyId: key_id } = keys;
  const { now: at, actor } = moment;
  return store.transaction(async (tx) => {
    if (await readHeader(tx, store.location)) return false;
    await writeHeader(
      tx,
      { format: FORMAT, vault_id, created_at: at, key_id, slots, epoch: randomUUID() },
      0,
    );
    const resource = `vault:${vault_id}`;
    await record(tx, keys, store.location, { at, actor, action: "vault-made", resource, outcome: "done" });
    return true;
  });
}
