/**
 * What the vault costs, beside a floor measured in turns with it:
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
import type { Place } from "../core/vault.ts";
import { openEmbedded } from "../sdk/embedded.ts";
import { open, seal } from "../vault/envelope.ts";
import { deriveKeys, newMasterKey } from "../vault/keys.ts";
import { sqliteModule } from "../vault/stores/sqlite-module.ts";

const ROUNDS = 5;
const ROUND_MS = 400;
const SECRETS = 500;
const CLIENTS = 64;

type Act = (n: number) => unknown;

const home = mkdtempSync(path.join(tmpdir(), "keyward-bench-"));
const passphrase = new Redacted("bench");
const vault = await openEmbedded({ home, actor: "bench", passphrase });
for (let n = 0; n < SECRETS; n++) await vault.create(secretAt(n), new Redacted("x".repeat(40)));

const bare = { what: "bare node:sqlite", act: bareInsert() };
const envelope = { what: "envelope opened", act: openEnvelope() };
const write: Act = (n) => vault.update(secretAt(n), { value: new Redacted(`value ${n}`) });
const read: Act = (n) => vault.reveal(secretAt(n));

await compare("durable writes, 1 client", 1, write, bare);
await compare(`durable writes, ${CLIENTS} clients`, CLIENTS, write, bare);
await compare("values read with audit, 1 client", 1, read, envelope);
await compare(`values read with audit, ${CLIENTS} clients`, CLIENTS, read, envelope);
await timeOpening();
await vault.close();
rmSync(home, { recursive: true });

/** In turns, so that whatever else the machine does slows both alike. */
async function compare(
  what: string,
  clients: number,
  act: Act,
  floor: { what: string; act: Act },
): Promise<void> {
  let [ours, theirs] = [0, 0];
  for (let round = 0; round <= ROUNDS; round++) {
    const rates = [await rate(clients, act), await rate(1, floor.act)] as const;
    if (round === 0) continue; // Warming up.
    ours += rates[0] / ROUNDS;
    theirs += rates[1] / ROUNDS;
  }
  const figures = [perSecond(ours), `${(ours / theirs).toFixed(2)} ×`, `${floor.what} ${perSecond(theirs)}`];
  console.log(what.padEnd(36), ...figures.map((figure) => figure.padStart(12)));
}

/** Acts a second, by so many clients at once. */
async function rate(clients: number, act: Act): Promise<number> {
  const start = performance.now();
  let done = 0;
  const client = async () => {
    while (performance.now() - start < ROUND_MS) await act(done++);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (done * 1000) / (performance.now() - start);
}

function bareInsert(): Act {
  const { DatabaseSync } = sqliteModule();
  const database = new DatabaseSync(path.join(home, "bare.db"));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (text)");
  const insert = database.prepare("INSERT INTO rows VALUES (?)");
  return (n) => insert.run(`${n}`.padEnd(40, "x"));
}

function openEnvelope(): Act {
  const keys = deriveKeys("bench", newMasterKey());
  const binding = { definitionId: "d", path: "shop/*/*/KEY", version: 1 };
  const sealed = seal(keys, binding, Buffer.alloc(40));
  return () => open(keys, binding, sealed);
}

async function timeOpening(): Promise<void> {
  const start = performance.now();
  const again = await openEmbedded({ home, actor: "bench", passphrase });
  const opened = performance.now();
  await again.reveal(secretAt(0));
  const [opening, reading] = [opened - start, performance.now() - opened].map((ms) => `${ms.toFixed(1)} ms`);
  console.log(`opened with a passphrase in ${opening}, the first value ${reading} later`);
  await again.close();
}

function perSecond(rate: number): string {
  return `${Math.round(rate).toLocaleString("en")}/s`;
}

function secretAt(n: number): Place {
  return { scope: { project: "shop" }, key: `KEY_${n % SECRETS}` };
}
