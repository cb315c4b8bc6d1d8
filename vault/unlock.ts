import type { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { damaged } from "./damaged.ts";
import type { Header } from "./header.ts";
import { deriveAllKeys, keyIdOf, openMaster, type VaultKeys } from "./keys.ts";
import { readRecoveryKey } from "./recovery-key.ts";
import { openKeySlot, openPassphraseSlot, openRecoverySlot, type Slot } from "./slots.ts";

/** The OS keychain, as far as a vault needs it. Failures are UserErrors KEYRING_*. */
export interface Keychain {
  get(service: string, account: string): Promise<Redacted | null>;
  set(service: string, account: string, value: Redacted): Promise<void>;
  delete(service: string, account: string): Promise<unknown>;
}

export const KEYCHAIN_SERVICE = "keyward";

/** How a vault may be opened: by a server's key, else by a passphrase, which may be the recovery key, else by the keychain. */
export interface Credentials {
  /** 32 random bytes, for servers; see `serverKeyFromEnvironment`. */
  readonly key?: Redacted<Buffer> | undefined;
  readonly passphrase?: Redacted | undefined;
  readonly keychain?: Keychain | undefined;
  /**
   * Asks a person who is there for the passphrase, where none was given and no keychain opens the vault (`needed`), or
   * would keep the key of one that is about to be made (`new`).
   */
  readonly askPassphrase?: ((question: "needed" | "new") => Promise<Redacted>) | undefined;
}

/** @throws UserError WRONG_PASSPHRASE, KEY_LOST, KEYRING_*; never makes a key */
export async function unlock(header: Header, credentials: Credentials, location: string): Promise<VaultKeys> {
  const master = await findMaster(header, credentials, location);
  try {
    return keysUnder(header, master, location);
  } finally {
    master.fill(0);
  }
}

/**
 * The master key itself, 32 bytes, which are the caller's to wipe: for those who make other ways to it.
 * @throws UserError as `unlock`
 */
export async function findMaster(
  header: Header,
  credentials: Credentials,
  location: string,
): Promise<Buffer> {
  const { key, keychain } = credentials;
  const passphrase = credentials.passphrase ?? (key ? undefined : await askedPassphrase(header, credentials));
  const master = key
    ? fromKey(header, key, location)
    : passphrase
      ? await fromPassphrase(header, passphrase, location)
      : await fromKeychain(header, keychain, location);
  if (keyIdOf(header.vault_id, master) === header.key_id) return master;
  throw key || passphrase ? wrongPassphrase(location) : keyLost(location, "has the key of another vault");
}

async function askedPassphrase(
  header: Header,
  { askPassphrase }: Credentials,
): Promise<Redacted | undefined> {
  const hasKeychain = slotOf(header, "keychain") !== undefined;
  return hasKeychain || !slotOf(header, "passphrase") ? undefined : askPassphrase?.("needed");
}

/** All keys of a vault, with the help of what its header has under the master key. @throws UserError VAULT_DAMAGED */
export function keysUnder(header: Header, master: Buffer, location: string): VaultKeys {
  const { vault_id, root: sealedRoot, rekey } = header;
  const root = sealedRoot === undefined ? master : openMaster(vault_id, master, "root", sealedRoot);
  const previous = rekey ? openMaster(vault_id, master, "previous", rekey.wrapped_key) : null;
  if (!root || previous === undefined) throw damaged(location, "its header was changed");
  const keys = deriveAllKeys(vault_id, { master, root, previous });
  if (root !== master) root.fill(0);
  previous?.fill(0);
  return keys;
}

function fromKey(header: Header, key: Redacted<Buffer>, location: string): Buffer {
  const slot = slotOf(header, "key");
  const master = slot && openKeySlot(header.vault_id, slot, key.reveal());
  if (master) return master;
  throw new UserError(
    "WRONG_PASSPHRASE",
    slot
      ? `The key that was given does not open the vault at ${location}.`
      : `The vault at ${location} was never given a key of its own for servers.`,
    slot ? "Check KEYWARD_KEY or KEYWARD_KEY_FILE." : 'Give it one with "keyward key:change".',
  );
}

async function fromPassphrase(header: Header, passphrase: Redacted, location: string): Promise<Buffer> {
  const reading = readRecoveryKey(passphrase.reveal());
  const recovery = slotOf(header, "recovery");
  if (reading.kind === "recovery-key" && recovery) {
    const master = openRecoverySlot(header.vault_id, recovery, passphrase);
    if (master) return master;
  }
  const slot = slotOf(header, "passphrase");
  const master = slot && (await openPassphraseSlot(header.vault_id, slot, passphrase));
  if (master) return master;
  if (reading.kind === "mistyped") {
    throw new UserError(
      "WRONG_PASSPHRASE",
      `The recovery key for the vault at ${location} has a slip in it: its check symbols do not fit.`,
      "Compare it with what was written down: seven groups of four letters and digits.",
    );
  }
  if (!slot && reading.kind !== "recovery-key") {
    throw new UserError(
      "WRONG_PASSPHRASE",
      `The vault at ${location} has no passphrase: its key is in the OS keychain.`,
      "Unset KEYWARD_PASSPHRASE and KEYWARD_PASSPHRASE_FILE, or set KEYWARD_PASSPHRASE to the vault's recovery key.",
    );
  }
  throw wrongPassphrase(location);
}

async function fromKeychain(
  header: Header,
  keychain: Keychain | undefined,
  location: string,
): Promise<Buffer> {
  const slot = slotOf(header, "keychain");
  if (!slot) {
    const isKey = slotOf(header, "key") !== undefined;
    throw new UserError(
      "KEY_LOST",
      `The vault at ${location} opens with a ${isKey ? "key" : "passphrase"}, and none was given.`,
      isKey ? "Set KEYWARD_KEY or KEYWARD_KEY_FILE." : "Set KEYWARD_PASSPHRASE or KEYWARD_PASSPHRASE_FILE.",
    );
  }
  if (!keychain)
    throw noKeychain(`The key of the vault at ${location} is in an OS keychain, and none can be reached.`);
  const stored = await keychain.get(KEYCHAIN_SERVICE, slot.account ?? header.vault_id);
  const master = stored && Buffer.from(stored.reveal(), "base64");
  if (master?.length === 32) return master;
  throw keyLost(location, stored ? "has something else" : "has nothing");
}

export function noKeychain(message: string): UserError {
  return new UserError(
    "KEYRING_ABSENT",
    message,
    "Set KEYWARD_PASSPHRASE or KEYWARD_PASSPHRASE_FILE: a vault made with a passphrase needs no keychain.",
  );
}

function keyLost(location: string, what: string): UserError {
  return new UserError(
    "KEY_LOST",
    `The vault at ${location} exists, and the OS keychain ${what} where its key should be.`,
    "Set KEYWARD_PASSPHRASE to the recovery key that was printed when the vault was made, or log in as the user who made it.",
  );
}

function wrongPassphrase(location: string): UserError {
  return new UserError(
    "WRONG_PASSPHRASE",
    `The passphrase does not open the vault at ${location}.`,
    "Check KEYWARD_PASSPHRASE or KEYWARD_PASSPHRASE_FILE; the vault's recovery key opens it too.",
  );
}

function slotOf<K extends Slot["kind"]>(header: Header, kind: K): Extract<Slot, { kind: K }> | undefined {
  return header.slots.find((slot): slot is Extract<Slot, { kind: K }> => slot.kind === kind);
}
