/**
 * What the vault costs, beside a floor measured in turns with it:
 *
 *     node bench/vault.ts
 *
 * Durable writes against a bare `node:sqlite` loop with the same pragmas, one row a transaction; reads of values
 * against what cannot be spared: to open an envelope, and to insert a row the size of an audit record. Beside the rate
 * stands the processor's time for one act, which on a busy machine says more.
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
/** Inherits all of them. */
const SERVICE = { project: "shop", environment: "production", service: "billing" };

type Act = (n: number) => unknown;

const home = mkdtempSync(path.join(tmpdir(), "keyward-bench-"));
const passphrase = new Redacted("bench");
const vault = await openEmbedded({ home, actor: "bench", passphrase });
await vault.batch(
  Array.from({ length: SECRETS }, (_, n) => ({
    op: "create",
    place: secretAt(n),
    value: new Redacted("x".repeat(40)),
  })),
);

const bare = { what: "bare node:sqlite", act: bareInsert("FULL", 1) };
const envelope = { what: "envelope opened", act: openEnvelope() };
const row = { what: "row inserted, 64 a commit", act: bareInsert("OFF", 64) };
const write: Act = (n) => vault.update(secretAt(n), { value: new Redacted(`value ${n}`) });
const read: Act = (n) => vault.reveal(secretAt(n));
const inherited: Act = (n) => vault.resolve({ scope: SERVICE, key: secretAt(n).key });

await compare("durable writes, 1 client", 1, write, bare);
await compare(`durable writes, ${CLIENTS} clients`, CLIENTS, write, bare);
await compare("values read with audit, 1 client", 1, read, envelope);
await compare(`values read with audit, ${CLIENTS} clients`, CLIENTS, read, envelope);
await compare(`values read with audit, ${CLIENTS} clients`, CLIENTS, read, row);
await compare(`inherited values, ${CLIENTS} clients`, CLIENTS, inherited, envelope);
await timeScope();
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
  const totals = [
    { rate: 0, cpu: 0 },
    { rate: 0, cpu: 0 },
  ];
  for (let round = 0; round <= ROUNDS; round++) {
    const rounds = [await measure(clients, act), await measure(1, floor.act)];
    if (round === 0) continue; // Warming up.
    for (const [index, { rate, cpu }] of rounds.entries()) {
      const total = totals[index]!;
      totals[index] = { rate: total.rate + rate / ROUNDS, cpu: total.cpu + cpu / ROUNDS };
    }
  }
  const [ours, theirs] = totals as [Cost, Cost];
  const figures = [shown(ours), `${(ours.rate / theirs.rate).toFixed(2)} ×`];
  console.log(
    what.padEnd(36),
    ...figures.map((figure) => figure.padStart(24)),
    `  ${floor.what} ${shown(theirs)}`,
  );
}

/** Acts a second, and microseconds of the processor's time for each. */
interface Cost {
  readonly rate: number;
  readonly cpu: number;
}

/** By so many clients at once. */
async function measure(clients: number, act: Act): Promise<Cost> {
  const start = performance.now();
  const before = process.cpuUsage();
  let done = 0;
  const client = async () => {
    while (performance.now() - start < ROUND_MS) await act(done++);
  };
  await Promise.all(Array.from({ length: clients }, client));
  const { user, system } = process.cpuUsage(before);
  return { rate: (done * 1000) / (performance.now() - start), cpu: (user + system) / done };
}

/** Rows of some 250 bytes, as audit records are. */
function bareInsert(synchronous: "FULL" | "OFF", rowsPerCommit: number): Act {
  const { DatabaseSync } = sqliteModule();
  const database = new DatabaseSync(path.join(home, `bare-${synchronous}.db`));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; CREATE TABLE rows (text)`);
  const insert = database.prepare("INSERT INTO rows VALUES (?)");
  let rows = 0;
  return (n) => {
    if (rowsPerCommit > 1 && rows++ % rowsPerCommit === 0)
      database.exec(rows === 1 ? "BEGIN" : "COMMIT; BEGIN");
    insert.run(`${n}`.padEnd(250, "x"));
  };
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

/** All names that a service inherits, with their values: one call, one record. */
async function timeScope(): Promise<void> {
  const times: number[] = [];
  for (let n = 0; n < 101; n++) {
    const start = performance.now();
    await vault.resolveAll(SERVICE);
    times.push(performance.now() - start);
  }
  const median = times.toSorted((a, b) => a - b)[50]!;
  console.log(`${SECRETS} inherited values in one call: ${median.toFixed(1)} ms (p50)`);
}

function shown({ rate, cpu }: Cost): string {
  return `${Math.round(rate).toLocaleString("en")}/s (${cpu.toFixed(1)} µs)`;
}

function secretAt(n: number): Place {
  return { scope: { project: "shop" }, key: `KEY_${n % SECRETS}` };
}
