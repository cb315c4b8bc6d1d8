import type { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { damaged } from "./damaged.ts";
import type { Moment, StoredDefinition, ValueOwner } from "./definition.ts";
import { fromRecord } from "./definition-record.ts";
import { rawOwner } from "./kv/raw-key.ts";
import { RAW } from "./kv/target.ts";
import { rewrap } from "./envelope.ts";
import { FORMAT_WITH_ROOT, keysFit, readHeader, writeHeader, type Header } from "./header.ts";
import { noteKeyAct, replaceHeader } from "./header-change.ts";
import { forgetKey, keepKey, takeBackKey } from "./keep-key.ts";
import type { KeySource } from "./key-source.ts";
import { keyIdOf, newMasterKey, openMaster, sealMaster, type VaultKeys } from "./keys.ts";
import { nextTurn } from "./next-turn.ts";
import { newRecoveryKey, readRecoveryKey } from "./recovery-key.ts";
import { notMade } from "./refusals.ts";
import { bindingOf, readEnvelope, valueKey } from "./sealed-values.ts";
import { recoverySlot } from "./slots.ts";
import type { Store, Transaction } from "./store.ts";
import { findMaster, type Credentials } from "./unlock.ts";

/** Definitions whose data keys are wrapped anew in one transaction: others wait for no longer than that. */
const BATCH = 64;

/**
 * Gives the vault a new master key while it is in use. First the header names the new key and holds the old one under
 * it; from then on all that is written is under the new one, and both are read. Then every data key is wrapped anew,
 * in short transactions that remember how far they came. Whoever has keys of before notices at the next transaction.
 * One that was interrupted is finished by calling it again.
 *
 * The keys of MACs (metadata, audit chain, tokens) stay those of the vault's first master key, which the header holds
 * under the current one: the chain could not be written anew without losing every head that was kept elsewhere.
 * @param onRecoveryKey gets the new recovery key, once, and before anything is written: who is shown it and then sees this
 *   end without success has the one before. Once it is written, that opens nothing any more
 * @throws UserError as `unlock`, and USAGE where the vault was opened with its recovery key
 */
export async function rekey(
  store: Store,
  keys: KeySource,
  moment: Moment,
  onRecoveryKey: (recoveryKey: Redacted) => void | Promise<void>,
): Promise<void> {
  const header = await readHeader(store, store.location);
  if (!header) throw notMade(store.location);
  if (!header.rekey) await begin(store, header, keys, moment, onRecoveryKey);
  // Now, as the header has the old key until the end: after that nothing would say where else it was.
  const old = (await readHeader(store, store.location))?.rekey?.slots ?? [];
  for (const slot of old) await forgetKey(header.vault_id, slot, keys.credentials);
  for (;;) {
    const vaultKeys = await keys.renew();
    if (!vaultKeys) throw notMade(store.location);
    if (await advance(store, vaultKeys, moment)) return;
    await nextTurn();
  }
}

/** Makes the new key, and ways to it: under the credentials that the vault was opened with, and a new recovery key. */
async function begin(
  store: Store,
  header: Header,
  keys: KeySource,
  moment: Moment,
  onRecoveryKey: (recoveryKey: Redacted) => void | Promise<void>,
): Promise<void> {
  const { vault_id, key_id, slots } = header;
  const { credentials } = keys;
  assertNoRecoveryKey(credentials);
  const vaultKeys = await keys.renew();
  const master = await findMaster(header, credentials, store.location);
  const root = rootOf(header, master, store.location);
  const next = newMasterKey();
  const recoveryKey = newRecoveryKey();
  const account = `${vault_id}.${keyIdOf(vault_id, next)}`;
  const kept = await keepKey(vault_id, next, credentials, account);
  const rekeyed: Header = {
    ...header,
    format: FORMAT_WITH_ROOT,
    key_id: keyIdOf(vault_id, next),
    slots: [kept, recoverySlot(vault_id, next, recoveryKey)],
    root: sealMaster(vault_id, next, "root", root),
    rekey: {
      key_id,
      wrapped_key: sealMaster(vault_id, next, "previous", master),
      slots: slots.filter(({ kind }) => kind === "keychain"),
      after: "",
    },
  };
  for (const bytes of [master, root, next]) bytes.fill(0);
  try {
    await onRecoveryKey(recoveryKey);
    await replaceHeader(store, vaultKeys!, header, rekeyed, { ...moment, action: "rekey-begun" });
  } catch (error) {
    const isWritten = (now: Header) => now.key_id === rekeyed.key_id;
    if (!(await takeBackKey(store, vault_id, kept, credentials, isWritten))) throw error;
  }
}

/** A copy of the vault's first master key. */
function rootOf({ vault_id, root }: Header, master: Buffer, location: string): Buffer {
  const opened = root === undefined ? Buffer.from(master) : openMaster(vault_id, master, "root", root);
  if (!opened) throw damaged(location, "its header was changed");
  return opened;
}

/** One batch. True where there was nothing left, and the old key was let go of. */
async function advance(store: Store, vaultKeys: VaultKeys, moment: Moment): Promise<boolean> {
  return store.transaction(async (tx) => {
    const header = await readHeader(tx, store.location);
    const entry = await tx.get("header", "vault");
    if (!header?.rekey || !entry) return true;
    // Another process may have finished this one, and begun the next.
    if (!keysFit(header, vaultKeys)) return false;
    const { rekey, ...finished } = header;
    // First the definitions, whose keys never begin with a slash, then the entries of the KV API.
    const isPastDefinitions = rekey.after.startsWith("/");
    const batch = isPastDefinitions
      ? await tx.list("kv", RAW, { after: rekey.after.slice(1), limit: BATCH })
      : await tx.list("definitions", "", { after: rekey.after, limit: BATCH });
    for (const entry of batch) {
      const owner = isPastDefinitions ? rawOwner(entry) : fromRecord(entry, store.location).definition;
      await rewrapValues(tx, vaultKeys, owner, store.location);
    }
    const isWhole = batch.length === BATCH;
    const isLast = isPastDefinitions && !isWhole;
    const after = `${isPastDefinitions || !isWhole ? "/" : ""}${isWhole ? batch.at(-1)!.key : ""}`;
    await writeHeader(tx, isLast ? finished : { ...header, rekey: { ...rekey, after } }, entry.revision);
    if (isLast) await noteKeyAct(tx, vaultKeys, store.location, { ...moment, action: "rekeyed" });
    return isLast;
  });
}

async function rewrapValues(
  tx: Transaction,
  keys: VaultKeys,
  owner: ValueOwner & Pick<StoredDefinition, "versions">,
  location: string,
): Promise<void> {
  for (const { version, destroyed } of owner.versions) {
    if (destroyed) continue;
    const envelope = await readEnvelope(tx, owner, version, location);
    const rewrapped = rewrap(keys, bindingOf(owner, version), envelope);
    if (rewrapped) await tx.put("values", valueKey(owner, version), { ...rewrapped });
  }
}

/** With it the vault would be rekeyed into one that nothing but the new recovery key opens. */
function assertNoRecoveryKey({ key, passphrase }: Credentials): void {
  if (key || !passphrase || readRecoveryKey(passphrase.reveal()).kind !== "recovery-key") return;
  throw new UserError(
    "USAGE",
    "A vault that was opened with its recovery key cannot be given a new master key.",
    "Choose a new passphrase with key:recover first, then open the vault with that.",
  );
}
