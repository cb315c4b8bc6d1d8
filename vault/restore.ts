import { randomUUID } from "node:crypto";

import type { JsonObject, JsonValue } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import { BACKED_UP, BACKUP_FORMAT, LOGS } from "./backup.ts";
import { damagedBackup, readFrames, readOpening, type Opening } from "./backup-stream.ts";
import type { Moment } from "./definition.ts";
import { parseHeader, readHeader, writeHeader, type Header } from "./header.ts";
import { noteKeyAct } from "./header-change.ts";
import { keepKey, takeBackKey } from "./keep-key.ts";
import type { VaultKeys } from "./keys.ts";
import { readRecoveryKey } from "./recovery-key.ts";
import type { Collection, Log, Store, Transaction } from "./store.ts";
import { findMaster, keysUnder, type Credentials } from "./unlock.ts";

/** Stands in the header until all is there: a store that has it is no vault, and is filled on by the same backup. */
const MARK = "restoring";

export interface Restoration {
  /** Gives the backup from its beginning; it is read twice, so that nothing is written of one that is damaged. */
  readonly source: () => AsyncIterable<Uint8Array>;
  /** What opens the backup: its passphrase, or the vault's recovery key. */
  readonly from: Credentials;
  /** What is to open the restored vault. Its recovery key does in any case. */
  readonly to: Credentials;
}

/**
 * Makes a vault out of a backup, in an empty store. It has another epoch: who follows its changes begins anew.
 * @throws UserError BACKUP_DAMAGED, WRONG_PASSPHRASE, VAULT_EXISTS
 */
export async function restore(
  store: Store,
  { source, from, to }: Restoration,
  moment: Moment,
): Promise<void> {
  const { location } = store;
  const opening = await readOpening(source());
  const { header, salt } = parseOpening(opening.facts, location);
  const master = await masterOf(header, from);
  try {
    const keys = keysUnder(header, master, location);
    await check(opening, keys, salt);
    await mark(store, salt);
    await fill(store, await readOpening(source()), keys, salt);
    const account = header.root === undefined ? header.vault_id : `${header.vault_id}.${header.key_id}`;
    const kept = await keepKey(header.vault_id, master, to, account);
    const slots = [kept, ...header.slots.filter(({ kind }) => kind === "recovery")];
    try {
      await finish(store, keys, { ...header, slots, epoch: randomUUID() }, moment);
    } catch (error) {
      await takeBackKey(store, header.vault_id, kept, to, ({ vault_id }) => vault_id === header.vault_id);
      throw error;
    }
  } finally {
    master.fill(0);
  }
}

/**
 * What can be known before anything is asked for: that it is a backup, and that it may be restored into this store.
 * @throws UserError BACKUP_DAMAGED, VAULT_TOO_NEW, VAULT_EXISTS
 */
export async function checkRestoration(store: Store, source: Restoration["source"]): Promise<void> {
  const { salt } = parseOpening((await readOpening(source())).facts, store.location);
  await hasBegun(store, salt);
}

/** @throws UserError WRONG_PASSPHRASE */
async function masterOf(header: Header, from: Credentials): Promise<Buffer> {
  const hasPassphrase = header.slots.some(({ kind }) => kind === "passphrase");
  if (hasPassphrase || !from.passphrase || readRecoveryKey(from.passphrase.reveal()).kind !== "other")
    return findMaster(header, from, "the backup");
  throw new UserError(
    "WRONG_PASSPHRASE",
    "The backup has no passphrase of its own, so only the vault's recovery key opens it.",
    'Give that key: seven groups of four letters and digits. "keyward backup --with-passphrase" makes one with a passphrase.',
  );
}

function parseOpening(facts: JsonObject, location: string): { header: Header; salt: Buffer } {
  const { keyward_backup: format, salt, vault } = facts;
  if (typeof format === "number" && format > BACKUP_FORMAT) {
    throw new UserError(
      "VAULT_TOO_NEW",
      `The backup was written by a newer Keyward (format ${format}; this one knows ${BACKUP_FORMAT}).`,
      "Update Keyward.",
    );
  }
  const isWhole =
    format === BACKUP_FORMAT && typeof salt === "string" && typeof vault === "object" && vault !== null;
  if (!isWhole || Array.isArray(vault)) throw damagedBackup("it does not begin like a backup of Keyward");
  return { header: parseHeader(vault, location), salt: Buffer.from(salt, "base64") };
}

/** Reads all of it once. */
async function check(opening: Opening, keys: VaultKeys, salt: Buffer): Promise<void> {
  let rows = 0;
  for await (const { content, isLast } of readFrames(keys.backup, salt, opening)) {
    const part = parsePart(content);
    if (isLast && part.rows !== rows) throw damagedBackup("it does not have as much as it says");
    rows += part.entries.length;
  }
}

async function mark(store: Store, salt: Buffer): Promise<void> {
  if (await hasBegun(store, salt)) return;
  await store.transaction((tx) => tx.put("header", MARK, { salt: salt.toString("base64") }, 0));
}

/**
 * Whether the beginning of this very backup is there.
 * @throws UserError VAULT_EXISTS where there is anything else
 */
async function hasBegun(store: Store, salt: Buffer): Promise<boolean> {
  const begun = await store.get("header", MARK);
  if (begun?.data.salt === salt.toString("base64")) return true;
  if (begun || (await readHeader(store, store.location))) {
    throw new UserError(
      "VAULT_EXISTS",
      `There is a vault at ${store.location} already; a backup is never restored over one.`,
      "Restore into another folder or database, or move that one away first.",
    );
  }
  return false;
}

/** A transaction for each frame. What an earlier attempt has written is written again, or left. */
async function fill(store: Store, opening: Opening, keys: VaultKeys, salt: Buffer): Promise<void> {
  for await (const { content } of readFrames(keys.backup, salt, opening)) {
    const part = parsePart(content);
    if (part.entries.length > 0) await store.transaction((tx) => writePart(tx, part));
  }
}

async function writePart(tx: Transaction, { collection, log, after, entries }: Part): Promise<void> {
  if (collection)
    for (const { key, data } of entries) await tx.put(collection, key as string, data as JsonObject);
  if (!log) return;
  const last = await tx.last(log);
  const missing = entries.slice(Math.max(0, last - after));
  if (missing.length > 0) await tx.append(log, ...missing);
}

async function finish(store: Store, keys: VaultKeys, header: Header, moment: Moment): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.delete("header", MARK);
    await writeHeader(tx, header, 0);
    await noteKeyAct(tx, keys, store.location, { ...moment, action: "restored" });
  });
}

interface Part {
  readonly collection: Collection | undefined;
  readonly log: Log | undefined;
  readonly after: number;
  readonly entries: readonly JsonObject[];
  /** In the last part alone: how many entries there were. */
  readonly rows: number | undefined;
}

/** Authentic, so that its form is what a Keyward of this format writes; unless that had collections of its own. */
function parsePart(content: JsonValue): Part {
  const { collection, log, after = 0, entries = [], rows } = content as unknown as Partial<Part>;
  const isKnown = collection === undefined || Object.hasOwn(BACKED_UP, collection);
  if (!isKnown || (log !== undefined && !LOGS.includes(log)))
    throw damagedBackup("a newer Keyward has put something into it that this one does not know");
  return { collection, log, after, entries, rows };
}
