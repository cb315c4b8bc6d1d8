import { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { readHeader, type Header } from "./header.ts";
import { readRecoveryKey } from "./recovery-key.ts";
import { keySlot, passphraseSlot, type Slot } from "./slots.ts";
import type { Store } from "./store.ts";
import { KEYCHAIN_SERVICE, noKeychain, type Credentials, type Keychain } from "./unlock.ts";

/**
 * Keeps a master key where these credentials will find it, and gives the slot that says so. What is put into a
 * keychain is there when this returns: a key without a vault is rubbish, a vault without its key is a loss.
 * @param account in the keychain
 * @throws UserError KEYRING_ABSENT where there is neither a keychain nor a passphrase nor a key
 */
export async function keepKey(
  vaultId: string,
  master: Buffer,
  { key, passphrase, keychain, askPassphrase }: Credentials,
  account: string,
): Promise<Slot> {
  if (key) return keySlot(vaultId, master, key.reveal());
  if (passphrase) return keepUnder(passphrase, vaultId, master);
  try {
    if (!keychain)
      throw noKeychain("A new vault's key needs an OS keychain or a passphrase, and there is neither.");
    await keepInKeychain(keychain, account, master);
  } catch (error) {
    const isAbsent = error instanceof UserError && error.code === "KEYRING_ABSENT";
    if (!isAbsent || !askPassphrase) throw error;
    return keepUnder(await askPassphrase("new"), vaultId, master);
  }
  return account === vaultId ? { kind: "keychain" } : { kind: "keychain", account };
}

function keepUnder(passphrase: Redacted, vaultId: string, master: Buffer): Promise<Slot> {
  assertPassphrase(passphrase.reveal());
  return passphraseSlot(vaultId, master, passphrase);
}

/** Takes what a slot needs out of the keychain, where that is where it was. */
export async function forgetKey(vaultId: string, slot: Slot, { keychain }: Credentials): Promise<void> {
  if (slot.kind === "keychain") await keychain?.delete(KEYCHAIN_SERVICE, slot.account ?? vaultId);
}

/**
 * Takes back what `keepKey` did, after the header that was to say so could not be written. Only where it is certain
 * that it was not, for an answer may be lost after the commit: a key too many is rubbish, one too few is a loss.
 * @returns whether the header was written after all
 */
export async function takeBackKey(
  store: Store,
  vaultId: string,
  slot: Slot,
  credentials: Credentials,
  isWritten: (header: Header) => boolean,
): Promise<boolean> {
  // Where the header cannot be read now, nobody knows.
  const header = await readHeader(store, store.location).catch(() => undefined);
  if (header && isWritten(header)) return true;
  if (header !== undefined) await forgetKey(vaultId, slot, credentials);
  return false;
}

function assertPassphrase(passphrase: string): void {
  if (passphrase === "")
    throw new UserError(
      "USAGE",
      "The passphrase for the vault is empty.",
      "Set KEYWARD_PASSPHRASE to a long one.",
    );
  if (readRecoveryKey(passphrase).kind === "recovery-key")
    throw new UserError(
      "USAGE",
      "A recovery key cannot be a vault's passphrase: it would be the only way in.",
      "Choose a passphrase, or use the OS keychain.",
    );
}

async function keepInKeychain(keychain: Keychain, account: string, master: Buffer): Promise<void> {
  const text = master.toString("base64");
  await keychain.set(KEYCHAIN_SERVICE, account, new Redacted(text));
  // Keyrings that live for one session only, or drop what they are given, must show before anything is encrypted.
  const kept = await keychain.get(KEYCHAIN_SERVICE, account);
  if (kept?.reveal() !== text) throw noKeychain("The OS keychain did not keep the vault's key.");
}
