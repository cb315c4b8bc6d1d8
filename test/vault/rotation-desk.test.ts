import { expect, test } from "vitest";
import { openMemoryStore } from "../../vault/stores/memory.ts";
import { rotationDesk, type RotationDesk, type Run } from "../../vault/rotation-desk.ts";
import { codeOf, place, secret, vaultIn } from "./fixtures.ts";

const DAY = 86_400_000;
const DB_PASS = place("shop/DB_PASS");
const rotationPolicy = { enabled: true, period: "30d", notifyBefore: "7d" };
const run = (id: string): Run => ({ id, lasting: 90_000 });

/** A vault with one secret that is to be rotated every 30 days, and clocks that a test sets. */
async function office() {
  const store = openMemoryStore();
  const clocks = { day: 0, steady: 0 };
  const now = () => Date.UTC(2026, 0, 1) + clocks.day * DAY;
  const vault = await vaultIn(store, { now });
  const newDesk = () => rotationDesk(vault.turns, { now, steady: () => clocks.steady });
  await vault.create(DB_PASS, secret("first"), { rotationPolicy });
  await vault.create(place("shop/OTHER"), secret("other"));
  const told = async () => (await vault.changes(0)).map(({ key, kind }) => `${key} ${kind}`).slice(2);
  return { vault, clocks, newDesk, told };
}

async function pending(desk: RotationDesk, all = false): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of desk.pending(all)) keys.push(key);
  return keys;
}

async function attendAll(desk: RotationDesk, hasCommand = false): Promise<string[]> {
  const due: string[] = [];
  for await (const at of desk.pending(false)) if (await desk.attend(at, hasCommand)) due.push(at.key);
  return due;
}

test("that a secret is soon due, due and overdue is told once each, and anew of each version", async () => {
  const { vault, clocks, newDesk, told } = await office();
  const desk = newDesk();
  for (const day of [0, 22, 23, 23, 29, 30, 30.5, 31, 40]) {
    clocks.day = day;
    await attendAll(desk);
  }
  expect(await told()).toEqual(["DB_PASS rotation-soon", "DB_PASS rotation-due", "DB_PASS rotation-overdue"]);
  await vault.rotate(DB_PASS, { value: secret("second") });
  clocks.day = 71;
  await attendAll(desk);
  expect((await told()).slice(3)).toEqual(["DB_PASS rotated", "DB_PASS rotation-overdue"]);
  expect((await vault.verifyAudit()).problems).toEqual([]);
});

test("between two states nothing is looked at, unless all is", async () => {
  const { clocks, newDesk } = await office();
  const desk = newDesk();
  expect(await pending(desk)).toEqual(["DB_PASS"]);
  await attendAll(desk);
  expect(await pending(desk)).toEqual([]);
  expect(await pending(desk, true)).toEqual(["DB_PASS"]);
  clocks.day = 23;
  expect(await pending(desk)).toEqual(["DB_PASS"]);
});

test("what has no policy, has none any more, was renamed or removed is not looked at", async () => {
  const { vault, newDesk } = await office();
  const desk = newDesk();
  await vault.rename(DB_PASS, "RENAMED");
  expect(await pending(desk, true)).toEqual(["RENAMED"]);
  await vault.update(place("shop/RENAMED"), { fields: { rotationPolicy: null } });
  expect(await pending(desk, true)).toEqual([]);
  await vault.update(place("shop/OTHER"), { fields: { rotationPolicy } });
  expect(await pending(desk, true)).toEqual(["OTHER"]);
  await vault.remove(place("shop/OTHER"));
  expect(await pending(desk, true)).toEqual([]);
});

test("a server without a command for a secret does not keep one that has it from running it", async () => {
  const { clocks, newDesk } = await office();
  const [without, having] = [newDesk(), newDesk()];
  const commanded = async () => {
    const keys: string[] = [];
    for await (const { key } of having.pending(false, (at) => at.key === "DB_PASS")) keys.push(key);
    return keys;
  };
  expect(await attendAll(without)).toEqual([]);
  expect(await commanded()).toEqual([]);
  clocks.day = 30;
  expect(await attendAll(without)).toEqual(["DB_PASS"]);
  expect(await pending(without)).toEqual([]);
  expect(await commanded()).toEqual(["DB_PASS"]);
  await having.begin(DB_PASS, { ...run("a"), asked: false });
  await having.fail(DB_PASS, run("a"), "because", () => DAY / 2);
  await attendAll(without);
  expect(await commanded()).toEqual([]);
  clocks.day = 30.5;
  expect(await attendAll(without)).toEqual(["DB_PASS"]);
  expect(await commanded()).toEqual(["DB_PASS"]);
});

test("a command is run by one at a time; who died is followed by another after that time, on any clock", async () => {
  const { clocks, newDesk } = await office();
  const [ours, theirs] = [newDesk(), newDesk()];
  clocks.day = 30;
  expect(await attendAll(ours, true)).toEqual(["DB_PASS"]);
  expect(await ours.begin(DB_PASS, { ...run("a"), asked: false })).toBe(true);
  expect(await ours.begin(DB_PASS, { ...run("b"), asked: false })).toBe(false);
  expect(await attendAll(theirs, true)).toEqual(["DB_PASS"]);
  expect(await theirs.begin(DB_PASS, { ...run("c"), asked: false })).toBe(false);
  expect(await codeOf(theirs.begin(DB_PASS, { ...run("c"), asked: true }))).toBe("IN_FLIGHT");
  clocks.day = 31;
  expect(await theirs.begin(DB_PASS, { ...run("c"), asked: false })).toBe(false);
  clocks.steady = 90_000;
  expect(await theirs.begin(DB_PASS, { ...run("c"), asked: false })).toBe(true);
  // The first one was not dead after all: it gives back nothing that is not its own.
  await ours.end(DB_PASS, run("a"));
  expect(await ours.begin(DB_PASS, { ...run("d"), asked: false })).toBe(false);
});

test("what failed is told, stands beside the secret, and is tried again when its time has come", async () => {
  const { vault, clocks, newDesk, told } = await office();
  const desk = newDesk();
  clocks.day = 30;
  await attendAll(desk, true);
  await desk.begin(DB_PASS, { ...run("a"), asked: false });
  await desk.fail(DB_PASS, run("a"), "it ended with 3", (failures) => failures * 3_600_000);
  expect((await told()).at(-1)).toBe("DB_PASS rotation-failed");
  expect(await vault.rotations()).toMatchObject([{ state: "due", trouble: "it ended with 3" }]);
  expect(await desk.begin(DB_PASS, { ...run("b"), asked: false })).toBe(false);
  clocks.day += 1 / 24;
  expect(await attendAll(desk, true)).toEqual(["DB_PASS"]);
  expect(await desk.begin(DB_PASS, { ...run("b"), asked: false })).toBe(true);
  await vault.rotate(DB_PASS, { value: secret("second") });
  await desk.end(DB_PASS, run("b"));
  expect(await vault.rotations()).toEqual([]);
});

test("what failed while the clock was a day ahead is tried again when it is right", async () => {
  const { clocks, newDesk } = await office();
  const desk = newDesk();
  clocks.day = 32;
  await attendAll(desk, true);
  await desk.begin(DB_PASS, { ...run("a"), asked: false });
  await desk.fail(DB_PASS, run("a"), "it ended with 3", () => 3_600_000);
  clocks.day = 31;
  expect(await pending(desk, false)).toEqual(["DB_PASS"]);
  expect(await desk.begin(DB_PASS, { ...run("b"), asked: false })).toBe(true);
});

test("what is asked for begins whatever the time, of the version that was seen, and leaves nothing behind", async () => {
  const { newDesk, vault } = await office();
  const desk = newDesk();
  const other = place("shop/OTHER");
  expect(await codeOf(desk.begin(other, { ...run("a"), ifVersion: 2, asked: true }))).toBe("STALE_VERSION");
  expect(await codeOf(desk.begin(place("shop/NONE"), { ...run("a"), asked: true }))).toBe("SECRET_NOT_FOUND");
  expect(await desk.begin(other, { ...run("a"), ifVersion: 1, asked: true })).toBe(true);
  await desk.end(other, run("a"));
  expect(await pending(desk, true)).toEqual(["DB_PASS"]);
  expect(await vault.rotations()).toEqual([]);
});
