import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Redacted } from "../../core/redacted.ts";
import { openScribe, type ScribeThread } from "../../backend/scribe/open-scribe.ts";
import { keySource } from "../../vault/key-source.ts";
import { openSqliteStore } from "../../vault/stores/sqlite.ts";
import { openVault, type OpenVault } from "../../vault/vault.ts";
import { repetitions } from "../support/repetitions.ts";
import { serveCommand } from "../support/serve-command.ts";
import { callerOf, PASSPHRASE } from "../support/server.ts";
import { place, secret, temporaryFolder } from "../vault/fixtures.ts";

const DB = place("shop/DB");

let file: string;
let scribe: ScribeThread;
/** What the thread answered. */
let written: boolean[];
let vault: OpenVault;

beforeEach(async () => {
  file = path.join(temporaryFolder(), "vault.db");
  const store = openSqliteStore(file);
  const keys = keySource(store, { passphrase: new Redacted(PASSPHRASE), create: "onFirstWrite" });
  scribe = openScribe(file, await keys.findOrMake({ actor: "ada", now: Date.now() }))!;
  written = [];
  const record: ScribeThread["record"] = async (minutes) => {
    const isWritten = await scribe.record(minutes);
    written.push(isWritten);
    return isWritten;
  };
  vault = await openVault(store, keys, { actor: "ada", scribe: { ...scribe, record } });
  await vault.create(DB, secret("first"));
});
afterEach(async () => {
  await scribe.close();
  await vault.close();
});

const get = async () => (await vault.resolve(DB)).value.reveal();

/** Reads until the thread is there. */
async function readUntilWritten(): Promise<void> {
  await vi.waitFor(async () => {
    expect(await Promise.all(Array.from({ length: 20 }, get))).toContain("first");
    expect(written).toContain(true);
  }, 20_000);
}

test("a thread puts readings on record, between writes of this one", async () => {
  await readUntilWritten();
  const reading = Promise.all(Array.from({ length: 200 }, get));
  const writing = Promise.all(
    Array.from({ length: 20 }, (_, n) => vault.create(place(`shop/KEY_${n}`), secret("x"))),
  );
  await Promise.all([reading, writing]);
  const read = await vault.audit({ action: "accessed" });
  expect(read.length).toBeGreaterThanOrEqual(203);
  expect((await vault.verifyAudit()).problems).toEqual([]);
});

test("once it is closed readings are on record all the same", async () => {
  await readUntilWritten();
  await scribe.close();
  const { length } = await vault.audit({ action: "accessed" });
  expect(await get()).toBe("first");
  expect(await vault.audit({ action: "accessed" })).toHaveLength(length + 1);
  expect((await vault.verifyAudit()).problems).toEqual([]);
});

const KILLS = repetitions(2, 50);
const CLIENTS = 32;

test(`${KILLS} servers that are killed in the middle of readings have put every answer on record`, async () => {
  let answered = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const { url, token, child, ended } = await serveCommand([
      "--dev",
      "--listen",
      "127.0.0.1:0",
      "--store",
      `sqlite:${file}`,
    ]);
    const call = callerOf(url, token);
    /** Until the server is gone. */
    const read = async () => {
      for (;;) {
        const answer = await call("GET", "/api/v1/secrets/DB?project=shop&raw=true").catch(() => null);
        if (!answer) return;
        expect(answer.body).toMatchObject({ raw_value: "first" });
        answered++;
      }
    };
    const reading = Promise.all(Array.from({ length: CLIENTS }, read));
    await vi.waitFor(() => expect(answered).toBeGreaterThan((kill + 1) * 500), 30_000);
    await pause(Math.random() * 100);
    child.kill("SIGKILL");
    await Promise.all([reading, ended]);
  }
  const { length } = await vault.audit({ action: "accessed" });
  expect(length).toBeGreaterThanOrEqual(answered);
  expect((await vault.verifyAudit()).problems).toEqual([]);
  console.log(`${KILLS} kills, ${answered} readings answered, ${length} on record`);
}, 3_600_000);
