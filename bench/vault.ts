/**
 * What the vault costs, each line beside a floor measured in the same run:
 *
 *     node bench/vault.ts
 *
 * Durable writes against a bare `node:sqlite` loop with the same pragmas, one row a transaction; reads of values
 * against the envelope alone, without store and audit.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { Redacted } from "../core/redacted.ts";
import type { Place, Vault } from "../core/vault.ts";
import { openEmbedded } from "../sdk/embedded.ts";
import { open, seal } from "../vault/envelope.ts";
import { deriveKeys, newMasterKey } from "../vault/keys.ts";
import { sqliteModule } from "../vault/stores/sqlite-module.ts";

const SECONDS = 2;
const SECRETS = 500;
const CLIENTS = 64;

const home = mkdtempSync(path.join(tmpdir(), "keyward-bench-"));
const vault = await openEmbedded({ home, actor: "bench", passphrase: new Redacted("bench") });
for (let n = 0; n < SECRETS; n++) await vault.create(secretAt(n), new Redacted("x".repeat(40)));

const bare = await rate("bare node:sqlite, one row a transaction, FULL", 1, bareLoop());
const envelope = await rate("envelope opened, 40 bytes", 1, envelopes());
print([
  bare,
  await rate("durable writes, one client", 1, writes(vault), bare),
  await rate(`durable writes, ${CLIENTS} clients`, CLIENTS, writes(vault), bare),
  envelope,
  await rate("values read with audit, one client", 1, (n) => vault.reveal(secretAt(n % SECRETS)), envelope),
  await rate(
    `values read with audit, ${CLIENTS} clients`,
    CLIENTS,
    (n) => vault.reveal(secretAt(n % SECRETS)),
    envelope,
  ),
]);
await timeOpening();
await vault.close();
rmSync(home, { recursive: true });

interface Measure {
  readonly what: string;
  readonly perSecond: number;
  readonly floor: Measure | undefined;
}

async function rate(
  what: string,
  clients: number,
  act: (n: number) => unknown,
  floor?: Measure,
): Promise<Measure> {
  for (let n = 0; n < 200; n++) await act(n);
  let done = 200;
  const start = performance.now();
  const client = async () => {
    while (performance.now() - start < SECONDS * 1000) await act(done++);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { what, perSecond: (done - 200) / ((performance.now() - start) / 1000), floor };
}

function bareLoop(): (n: number) => void {
  const { DatabaseSync } = sqliteModule();
  const database = new DatabaseSync(path.join(home, "bare.db"));
  database.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (id INTEGER PRIMARY KEY, text)",
  );
  const insert = database.prepare("INSERT INTO rows (text) VALUES (?)");
  return (n) => insert.run(`${n}`.repeat(40));
}

function writes(vault: Vault): (n: number) => Promise<unknown> {
  return (n) => vault.update(secretAt(n % SECRETS), { value: new Redacted(`value ${n}`) });
}

function envelopes(): () => void {
  const keys = deriveKeys("bench", newMasterKey());
  const binding = { definitionId: "d", path: "shop/*/*/KEY", version: 1 };
  const envelope = seal(keys, binding, Buffer.alloc(40));
  return () => void open(keys, binding, envelope);
}

async function timeOpening(): Promise<void> {
  const start = performance.now();
  const again = await openEmbedded({ home, actor: "bench", passphrase: new Redacted("bench") });
  const opened = performance.now();
  await again.reveal(secretAt(0));
  console.log(
    `\nopened with a passphrase in ${(opened - start).toFixed(1)} ms, first value ${(performance.now() - opened).toFixed(1)} ms later`,
  );
  await again.close();
}

function print(measures: readonly Measure[]): void {
  for (const { what, perSecond, floor } of measures) {
    const against = floor ? `${(perSecond / floor.perSecond).toFixed(2)} × ${floor.what.split(",")[0]}` : "";
    console.log(`${what.padEnd(48)}${Math.round(perSecond).toLocaleString("en").padStart(10)}/s  ${against}`);
  }
}

function secretAt(n: number): Place {
  return { scope: { project: "shop" }, key: `KEY_${n}` };
}
