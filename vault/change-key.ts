import type { Redacted } from "../core/redacted.ts";
import type { Moment } from "./definition.ts";
import { readHeader, type Header } from "./header.ts";
import { replaceHeader } from "./header-change.ts";
import { forgetKey, keepKey, takeBackKey } from "./keep-key.ts";
import { newRecoveryKey } from "./recovery-key.ts";
import { notMade } from "./refusals.ts";
import { recoverySlot, type KeychainSlot, type Slot } from "./slots.ts";
import type { Store } from "./store.ts";
import { findMaster, keysUnder, type Credentials } from "./unlock.ts";

export interface KeyChange {
  /** What opens the vault now; the recovery key as a passphrase, where all else is lost. */
  readonly from: Credentials;
  /** What is to open it from now on, instead of whatever did; left out, that stays as it is. */
  readonly to?: Credentials | undefined;
  /**
   * Makes a new recovery key, and gets it, to be shown once. Before anything is written: whoever sees this end without
   * success has the one before. Once it is written, that opens nothing any more.
   */
  readonly onRecoveryKey?: ((recoveryKey: Redacted) => void | Promise<void>) | undefined;
}

/**
 * Changes the ways to a vault's master key, which itself stays the same: a new passphrase, from the keychain to a
 * passphrase, back, or to a server's key. What is encrypted stays as it is.
 * @throws UserError as `unlock`; STALE_VERSION where somebody else changed the keys meanwhile
 */
export async function changeKey(
  store: Store,
  { from, to, onRecoveryKey }: KeyChange,
  moment: Moment,
): Promise<void> {
  const header = await readHeader(store, store.location);
  if (!header) throw notMade(store.location);
  const { vault_id, slots } = header;
  const master = await findMaster(header, from, store.location);
  const keys = keysUnder(header, master, store.location);
  const primary = to ? [await keepKey(vault_id, master, to, accountOf(header))] : slots.filter(isPrimary);
  const recoveryKey = onRecoveryKey ? newRecoveryKey() : null;
  const recovery = recoveryKey
    ? [recoverySlot(vault_id, master, recoveryKey)]
    : slots.filter((slot) => !isPrimary(slot));
  master.fill(0);
  const action = to ? "key-changed" : "recovery-key-made";
  const changed: Header = { ...header, slots: [...primary, ...recovery] };
  try {
    if (recoveryKey) await onRecoveryKey?.(recoveryKey);
    await replaceHeader(store, keys, header, changed, { ...moment, action });
  } catch (error) {
    const isNew = to && !slots.some(isInKeychain);
    const isWritten = (now: Header) => now.slots.some(isInKeychain);
    if (isNew) for (const slot of primary) await takeBackKey(store, vault_id, slot, to, isWritten);
    throw error;
  }
  if (!primary.some(isInKeychain)) for (const slot of slots) await forgetKey(vault_id, slot, from);
}

function isPrimary({ kind }: Slot): boolean {
  return kind !== "recovery";
}

function isInKeychain({ kind }: Slot): boolean {
  return kind === "keychain";
}

/** The same as before, where the key is in the keychain already. */
function accountOf({ vault_id, key_id, root, slots }: Header): string {
  const current = slots.find((slot): slot is KeychainSlot => slot.kind === "keychain");
  if (current) return current.account ?? vault_id;
  return root === undefined ? vault_id : `${vault_id}.${key_id}`;
}
