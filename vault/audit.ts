import { createHmac } from "node:crypto";

import type { JsonObject } from "../core/secret.ts";
import type { AuditRecord } from "../core/vault.ts";
import { damaged } from "./damaged.ts";
import { lengthPrefixed } from "./framing.ts";
import type { VaultKeys } from "./keys.ts";
import { sameText } from "./same-text.ts";
import type { LogEntry, Reader, Transaction } from "./store.ts";

/** What the chain is made and checked with. */
export type AuditKeys = Pick<VaultKeys, "vaultId" | "audit">;

/** What happened, before it has its number in the chain. */
export interface Act extends Omit<AuditRecord, "sequence"> {
  /** The MAC that the definition has after a write, `""` after its removal; ties the stored state to the chain. */
  readonly state?: string | undefined;
}

export interface ChainedRecord extends AuditRecord {
  readonly state: string | null;
  /**
   * HMAC over this record, those right before it that have none, and the MAC before them. What is written in one go has one,
   * at its end.
   */
  readonly mac?: string | undefined;
}

/** How long the chain is and where it ends; sealed, so that a shorter one cannot be passed off as whole. */
export interface Head {
  readonly count: number;
  readonly mac: string;
}

/** Adds a record to the chain and moves the head, in the caller's transaction. */
export function record(tx: Transaction, keys: AuditKeys, location: string, act: Act): Promise<void> {
  return recordAll(tx, keys, location, [act]);
}

/** Adds records to the chain, in order, and moves the head once. */
export async function recordAll(
  tx: Transaction,
  keys: AuditKeys,
  location: string,
  acts: readonly Act[],
): Promise<void> {
  if (acts.length === 0) return;
  const before = await readHead(tx, keys, location);
  const facts = acts.map((act, at) => factsOf(before.count + 1 + at, act));
  const mac = chainMac(keys, before.mac, facts);
  const count = before.count + acts.length;
  const records = acts.map((act, index) => {
    const { at, actor, token, action, resource, resources, outcome, count: times, state = null } = act;
    const own = index === acts.length - 1 ? mac : undefined;
    // What is unset is left out by JSON.
    const record = { at, actor, token, action, resource, resources, outcome, count: times, state, mac: own };
    return record as unknown as JsonObject;
  });
  const last = await tx.append("audit", ...records);
  if (last !== count) throw cutOff(location, before.count, last - records.length);
  await tx.put("header", "audit", { count, mac, seal: sealOf(keys, count, mac) });
}

/** @throws UserError VAULT_DAMAGED where the head is missing or was not written by this vault */
export async function readHead(reader: Reader, keys: AuditKeys, location: string): Promise<Head> {
  const entry = await reader.get("header", "audit");
  if (!entry) return { count: 0, mac: genesis(keys) };
  const { count, mac, seal } = entry.data;
  const isWhole = typeof count === "number" && typeof mac === "string" && typeof seal === "string";
  if (!isWhole || !sameText(seal, sealOf(keys, count, mac)))
    throw damaged(location, "the head of its audit log was changed");
  return { count, mac };
}

export function parseRecord({ sequence, data }: LogEntry): ChainedRecord {
  return { sequence, ...(data as unknown as Omit<ChainedRecord, "sequence">) };
}

export function publicRecord(chained: ChainedRecord): AuditRecord {
  const { state: _state, mac: _mac, ...record } = chained;
  return record;
}

/** @param records that follow each other, of which the last alone has a MAC */
export function areNextInChain(
  keys: AuditKeys,
  previousMac: string,
  records: readonly ChainedRecord[],
): boolean {
  const mac = records.at(-1)?.mac;
  const facts = records.map((record) => factsOf(record.sequence, record));
  return typeof mac === "string" && sameText(mac, chainMac(keys, previousMac, facts));
}

/** What the first record is chained to. */
export function genesis(keys: AuditKeys): string {
  return hmac(keys, ["keyward/audit/1", keys.vaultId]);
}

function chainMac(keys: AuditKeys, previousMac: string, facts: readonly string[]): string {
  return hmac(keys, ["keyward/audit/1", previousMac, ...facts]);
}

/** What a MAC covers of a record. */
function factsOf(
  sequence: number,
  { at, actor, token, action, resource, resources, outcome, count, state = null }: Act | ChainedRecord,
): string {
  const facts: unknown[] = [sequence, at, actor, action, resource, outcome, state];
  if (resources ?? token ?? count) facts.push(resources ?? null);
  if (token ?? count) facts.push(token ?? null);
  if (count !== undefined) facts.push(count);
  return JSON.stringify(facts);
}

function sealOf(keys: AuditKeys, count: number, mac: string): string {
  return hmac(keys, ["keyward/audit-head/1", keys.vaultId, count, mac]);
}

function hmac(keys: AuditKeys, parts: readonly (string | number)[]): string {
  return createHmac("sha256", keys.audit).update(lengthPrefixed(parts)).digest("base64");
}

function cutOff(location: string, expected: number, found: number): Error {
  return damaged(location, `its audit log should have ${expected} records and has ${found}`);
}
