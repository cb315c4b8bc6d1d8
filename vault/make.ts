import { randomUUID } from "node:crypto";

import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { record } from "./audit.ts";
import type { Moment } from "./definition.ts";
import { FORMAT, readHeader, writeHeader } from "./header.ts";
import { deriveKeys, newMasterKey, type VaultKeys } from "./keys.ts";
import { newRecoveryKey } from "./recovery-key.ts";
import { passphraseSlot, recoverySlot, type Slot } from "./slots.ts";
import type { Store } from "./store.ts";
import { KEYCHAIN_SERVICE, noKeychain, type Credentials, type Keychain } from "./unlock.ts";

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
  // Before the vault exists: a key without a vault is rubbish, a vault without its key is a loss.
  const kept = await keepKey(vaultId, master, credentials);
  const slots = [kept, recoverySlot(vaultId, master, recoveryKey)];
  master.fill(0);
  let isOurs = false;
  try {
    isOurs = await writeVault(store, keys, slots, moment);
  } finally {
    if (!isOurs && kept.kind === "keychain") await credentials.keychain?.delete(KEYCHAIN_SERVICE, vaultId);
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

async function keepKey(
  vaultId: string,
  master: Buffer,
  { passphrase, keychain }: Credentials,
): Promise<Slot> {
  if (!passphrase) {
    if (!keychain)
      throw noKeychain("A new vault's key needs an OS keychain or a passphrase, and there is neither.");
    await keepInKeychain(keychain, vaultId, master);
    return { kind: "keychain" };
  }
  if (passphrase.reveal() === "")
    throw new UserError(
      "USAGE",
      "The passphrase for the new vault is empty.",
      "Set KEYWARD_PASSPHRASE to a long one.",
    );
  return passphraseSlot(vaultId, master, passphrase);
}

async function keepInKeychain(keychain: Keychain, vaultId: string, master: Buffer): Promise<void> {
  const text = master.toString("base64");
  await keychain.set(KEYCHAIN_SERVICE, vaultId, new Redacted(text));
  // Keyrings that live for one session only, or drop what they are given, must show before anything is encrypted.
  const kept = await keychain.get(KEYCHAIN_SERVICE, vaultId);
  if (kept?.reveal() !== text) throw noKeychain("The OS keychain did not keep the new vault's key.");
}
