import { createInterface } from "node:readline";
import { expect, test, vi } from "vitest";

import { Redacted } from "../../core/redacted.ts";
import { valueText } from "../../core/secret.ts";
import { openEmbedded, openEmbeddedMetadata } from "../../sdk/embedded.ts";
import type { OpenVault } from "../../vault/vault.ts";
import { repetitions } from "../support/repetitions.ts";
import { place, secret, temporaryFolder } from "./fixtures.ts";
import { ended, PASSPHRASE, startChild } from "./processes.ts";

test("what was acknowledged outlives kill -9 at any moment, and the audit chain is whole", async () => {
  const home = temporaryFolder();
  const kills = repetitions(4, 200);
  const truth = new Map<string, string>();
  let reads = 0;
  for (let kill = 0; kill < kills; kill++) {
    const child = startChild([home, "write", `K${kill}`]);
    child.stdout?.once("data", () => setTimeout(() => child.kill("SIGKILL"), Math.random() * 150));
    for (const line of (await ended(child)).lines) {
      const [key = "", value = ""] = line.split(" ");
      if (value === "read") reads++;
      else truth.set(key, value);
    }
  }
  const vault = await open(home);
  expect(truth.size).toBeGreaterThan(kills);
  for (const [key, value] of truth) {
    const found = (await vault.reveal(place(`shop/${key}`))).value.reveal();
    // Killed between the commit and the line that says so, the second value is there and nobody was told.
    expect([value, "second"]).toContain(found);
  }
  expect((await vault.audit({ action: "accessed", actor: "child" })).length).toBeGreaterThanOrEqual(reads);
  expect((await vault.verifyAudit()).problems).toEqual([]);
  const changes = await vault.changes(0);
  expect(changes.at(-1)?.sequence).toBe(changes.length);
  await vault.close();
}, 1_800_000);

test("a process that is killed while it makes the vault leaves a whole one, or none", async () => {
  for (let kill = 0; kill < repetitions(4, 50); kill++) {
    const home = temporaryFolder();
    const child = startChild([home, "once", "FIRST"]);
    setTimeout(() => child.kill("SIGKILL"), 60 + Math.random() * 250);
    const acknowledged = (await ended(child)).lines.length > 0;
    expect(await ended(startChild([home, "once", "SECOND"]))).toMatchObject({ code: 0, errors: "" });
    const keys = (await ended(startChild([home, "list"]))).lines;
    expect(keys).toEqual(acknowledged ? ["FIRST", "SECOND"] : expect.arrayContaining(["SECOND"]));
  }
}, 1_800_000);

test("of processes that write one key at once, each version has exactly one winner", async () => {
  const home = temporaryFolder();
  const vault = await open(home);
  await vault.create(place("shop/CONTESTED"), secret("start"));
  const racers = ["a", "b", "c"].map((name) => ended(startChild([home, "race", name, "30"])));
  const wins = (await Promise.all(racers)).flatMap(({ code, lines, errors }) => {
    expect([code, errors]).toEqual([0, ""]);
    return lines.map(Number);
  });
  const { version } = (await vault.list())[0]!;
  expect(wins.toSorted((a, b) => a - b)).toEqual(Array.from({ length: version - 1 }, (_, n) => n + 2));
  expect((await vault.verifyAudit()).problems).toEqual([]);
  await vault.close();
});

test("what another process was told is done is seen by the next reading, whatever was read before", async () => {
  const home = temporaryFolder();
  const vault = await open(home);
  await vault.create(place("shop/FIRST"), secret("makes the vault"));
  const child = startChild([home, "write", "P"]);
  let seen = 0;
  for await (const line of createInterface(child.stdout!)) {
    const [key = "", value = ""] = line.split(" ");
    const [, lane, n] = key.split("_");
    // That the next one is not there, or is in its first version, is remembered here when it is written.
    await vault.resolve(place(`shop/P_${lane}_${Number(n) + 1}`)).catch(asNotFound);
    if (value === "read") continue;
    const found = (await vault.resolve(place(`shop/${key}`))).value.reveal();
    expect([value, "second"]).toContain(found);
    if (++seen === repetitions(60, 2_000)) break;
  }
  child.kill("SIGKILL");
  await ended(child);
  expect((await vault.verifyAudit()).problems).toEqual([]);
  await vault.close();
}, 1_800_000);

test("a process that is killed while it changes the master key loses nothing, and the next one finishes", async () => {
  const home = temporaryFolder();
  const vault = await open(home);
  const items = Array.from({ length: 300 }, (_, n) => ({
    place: place(`shop/K${n}`),
    value: secret(`value ${n}`),
  }));
  await vault.batch(items.map((item) => ({ op: "create", ...item })));
  for (let kill = 0; kill < repetitions(3, 100); kill++) {
    const child = startChild([home, "rekey"]);
    child.stdout?.once("data", () => setTimeout(() => child.kill("SIGKILL"), Math.random() * 400));
    await ended(child);
    const { found } = await vault.resolveAll(place("shop/X").scope);
    expect(
      found.map(({ secret: { key }, value }) => `${key} ${valueText(value.reveal())}`).toSorted(),
    ).toEqual(items.map((item) => `${item.place.key} ${valueText(item.value.reveal())}`).toSorted());
  }
  const next = await open(home);
  await next.rekey(() => undefined);
  expect((await next.verifyAudit()).problems).toEqual([]);
  expect((await next.reveal(place("shop/K299"))).value.reveal()).toBe("value 299");
  await Promise.all([next.close(), vault.close()]);
}, 1_800_000);

test("processes that make the vault at once end up in one", async () => {
  const home = temporaryFolder();
  const names = ["A", "B", "C", "D"];
  const outcomes = await Promise.all(names.map((name) => ended(startChild([home, "once", name]))));
  expect(outcomes.map(({ code, errors }) => [code, errors])).toEqual(names.map(() => [0, ""]));
  const vault = await open(home);
  expect((await vault.list()).map(({ key }) => key)).toEqual(names);
  expect((await vault.verifyAudit()).problems).toEqual([]);
  await vault.close();
});

test("who has no key sees a vault made by another process, and its writes", async () => {
  const home = temporaryFolder();
  const metadata = await openEmbeddedMetadata(home);
  const seen = vi.fn();
  metadata.watch(seen);
  expect([await metadata.list(), metadata.id]).toEqual([[], ""]);
  await ended(startChild([home, "once"]));
  await vi.waitFor(() => expect(seen).toHaveBeenLastCalledWith(1));
  expect(await metadata.list()).toMatchObject([{ key: "ONCE" }]);
  expect(metadata.id).not.toBe("");
  await metadata.close();
});

test("a process that holds the vault for too long is VAULT_BUSY to others, who may still read the names", async () => {
  const home = temporaryFolder();
  await ended(startChild([home, "once"]));
  const { DatabaseSync } = await import("node:sqlite");
  const holder = new DatabaseSync(`${home}/vault.db`);
  holder.exec("BEGIN IMMEDIATE");
  const reading = await ended(startChild([home, "read"]));
  expect([reading.code, reading.errors.split(":")[0]]).toEqual([3, "VAULT_BUSY"]);
  expect((await ended(startChild([home, "list"]))).lines).toEqual(["ONCE"]);
  holder.exec("ROLLBACK");
  holder.close();
  expect((await ended(startChild([home, "read"]))).lines).toEqual(["value"]);
});

test("nothing is printed by using a vault: no notice that SQLite is experimental either", async () => {
  const home = temporaryFolder();
  expect(await ended(startChild([home, "once"]))).toEqual({ code: 0, lines: ["value"], errors: "" });
});

function asNotFound(error: unknown): void {
  expect(error).toMatchObject({ code: "SECRET_NOT_FOUND" });
}

function open(home: string): Promise<OpenVault> {
  return openEmbedded({ home, actor: "test", passphrase: new Redacted(PASSPHRASE) });
}
