import { randomBytes } from "node:crypto";

import type { JsonObject } from "../core/secret.ts";
import type { Redacted } from "../core/redacted.ts";
import { UserError } from "../core/user-error.ts";
import { frameWriter, type FrameWriter } from "./backup-stream.ts";
import type { Moment } from "./definition.ts";
import { readHeader, type Header } from "./header.ts";
import { noteKeyAct } from "./header-change.ts";
import type { KeySource } from "./key-source.ts";
import { nextTurn } from "./next-turn.ts";
import { notMade } from "./refusals.ts";
import { passphraseSlot, type Slot } from "./slots.ts";
import type { Collection, Log, Reader, Store } from "./store.ts";
import { findMaster } from "./unlock.ts";

export const BACKUP_FORMAT = 1;

/**
 * Which collections are in a backup. An answer that may be asked for again is of no use to another server. What is known
 * of a server that a vault is in step with is left out on purpose: of an older vault it would take all that came since
 * for removed, or changed back.
 */
export const BACKED_UP: Record<Collection, boolean> = {
  header: true,
  definitions: true,
  values: true,
  policies: true,
  grants: true,
  tokens: true,
  logins: true,
  webhooks: true,
  kv: true,
  replies: false,
  sync: false,
};

export const LOGS: readonly Log[] = ["changes", "audit"];

/** Entries that are read at once. */
const CHUNK = 64;
/** Characters of JSON in one frame, unless a single entry has more. */
const FRAME = 4 * 1024 * 1024;

/** Takes a part of the backup, and resolves when it may have the next. */
export type Sink = (chunk: Uint8Array) => Promise<void>;

/**
 * Writes all of the vault, as it is at one moment, while it is in use. What is encrypted in it stays so, and all of it
 * is encrypted once more. The vault's recovery key opens the backup, and the passphrase where one is given; neither
 * the keyring nor the machine that it is from is needed.
 * @throws UserError as `unlock`
 */
export async function backup(
  store: Store,
  keys: KeySource,
  moment: Moment,
  write: Sink,
  passphrase?: Redacted,
): Promise<void> {
  const vaultKeys = await keys.renew();
  if (!vaultKeys) throw notMade(store.location);
  const own = passphrase ? [await slotFor(store, keys, passphrase)] : [];
  // Before it is written, so that it tells of itself.
  await store.transaction((tx) =>
    noteKeyAct(tx, vaultKeys, store.location, { ...moment, action: "backed-up" }),
  );
  await store.snapshot(async (reader) => {
    const header = (await readHeader(reader, store.location))!;
    if (header.key_id !== vaultKeys.keyId) throw rekeyedMeanwhile(store.location);
    const salt = randomBytes(32);
    const opening = openingOf(header, salt, own);
    await write(opening);
    await writeAll(reader, frameWriter(vaultKeys.backup, salt, opening), write);
  });
}

/** What is in clear: what a vault's header says, with the ways to its key that are of use elsewhere. */
function openingOf(header: Header, salt: Buffer, slots: readonly Slot[]): Buffer {
  const recovery = header.slots.filter(({ kind }) => kind === "recovery");
  const vault = { ...header, slots: [...slots, ...recovery] };
  return Buffer.from(
    `${JSON.stringify({ keyward_backup: BACKUP_FORMAT, salt: salt.toString("base64"), vault })}\n`,
  );
}

async function writeAll(reader: Reader, frames: FrameWriter, write: Sink): Promise<void> {
  let rows = 0;
  /** In halves, as often as it takes: an entry of the KV API may have a megabyte, and a frame has an end. */
  async function writePart(part: Part): Promise<void> {
    const { entries } = part;
    const text = JSON.stringify(part);
    if (text.length <= FRAME || entries.length < 2) {
      rows += entries.length;
      return write(frames.frame(text));
    }
    const half = entries.length >> 1;
    await writePart({ ...part, entries: entries.slice(0, half) });
    const rest = entries.slice(half);
    await writePart(
      "log" in part ? { ...part, after: part.after + half, entries: rest } : { ...part, entries: rest },
    );
  }

  for (const [collection, isBackedUp] of Object.entries(BACKED_UP) as [Collection, boolean][]) {
    if (!isBackedUp) continue;
    for (let after = ""; ;) {
      const entries = await reader.list(collection, "", { after, limit: CHUNK });
      const kept = entries.filter(({ key }) => collection !== "header" || key !== "vault");
      if (kept.length > 0)
        await writePart({ collection, entries: kept.map(({ key, data }) => ({ key, data })) });
      if (entries.length < CHUNK) break;
      after = entries.at(-1)!.key;
      await nextTurn();
    }
  }
  for (const log of LOGS) {
    for (let after = 0; ;) {
      const entries = await reader.read(log, after, CHUNK);
      if (entries.length > 0) await writePart({ log, after, entries: entries.map(({ data }) => data) });
      if (entries.length < CHUNK) break;
      after = entries.at(-1)!.sequence;
      await nextTurn();
    }
  }
  await write(frames.last(JSON.stringify({ rows })));
}

type Part = { readonly entries: readonly JsonObject[] } & (
  | { readonly collection: Collection }
  | { readonly log: Log; readonly after: number }
);

async function slotFor(store: Store, { credentials }: KeySource, passphrase: Redacted): Promise<Slot> {
  const header = (await readHeader(store, store.location))!;
  const master = await findMaster(header, credentials, store.location);
  try {
    return await passphraseSlot(header.vault_id, master, passphrase);
  } finally {
    master.fill(0);
  }
}

function rekeyedMeanwhile(location: string): UserError {
  return new UserError(
    "VAULT_BUSY",
    `The vault at ${location} got a new master key while the backup began.`,
    "Make the backup again.",
  );
}
