import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";

import { UserError } from "../../core/user-error.ts";
import type { Vault } from "../../core/vault.ts";
import { layoutOf, migrate } from "../../vault/stores/sqlite-schema.ts";
import { openSqliteForReading, openSqliteStore } from "../../vault/stores/sqlite.ts";
import { repetitions } from "../support/repetitions.ts";
import {
  codeOf,
  fakeKeychain,
  place,
  refusalOf,
  secret,
  tamper,
  temporaryFolder,
  vaultIn,
} from "./fixtures.ts";

const keychain = fakeKeychain();
let file: string;
beforeEach(async () => {
  file = path.join(temporaryFolder(), "vault.db");
  const vault = await open();
  for (let n = 0; n < 20; n++) await vault.create(place(`shop/KEY_${n}`), secret(`value ${n}`));
  // Big enough for SQLite's overflow pages.
  await vault.create(place("shop/production/KEY_0"), secret("override ".repeat(2_000)));
  await vault.create(place("*/KEY_0"), secret("platform"));
  await vault.close();
});

describe("a file that was cut off", () => {
  test("in half says so, and is left as it is", async () => {
    truncateSync(file, statSync(file).size / 2);
    const before = readFileSync(file);
    expect(await refusalOf(open())).toContain("VAULT_DAMAGED: The vault at ");
    expect(await codeOf(openSqliteForReading(file).list("definitions"))).toBe("VAULT_DAMAGED");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test.each([0, 1, 99, 100, 512, 4096, 8192])("after %i bytes is damaged, not empty", async (length) => {
    truncateSync(file, length);
    expect(await codeOf(open())).toBe("VAULT_DAMAGED");
    expect(await codeOf(openSqliteForReading(file).list("definitions"))).toBe("VAULT_DAMAGED");
    expect(statSync(file).size).toBe(length);
  });

  test("to nothing, with its journal beside it, is damaged", async () => {
    const vault = await open();
    await vault.create(place("shop/NEW"), secret("x"));
    const copy = path.join(temporaryFolder(), "vault.db");
    for (const ending of ["", "-wal"]) cpSync(file + ending, copy + ending);
    await vault.close();
    rmSync(copy);
    expect(await refusalOf(openOn(copy))).toContain("the file is gone, and its journal is still there");
  });
});

test("a file that is no vault is refused: another database, a text, a folder", async () => {
  for (const make of [
    (at: string) => new DatabaseSync(at).exec("CREATE TABLE entries (x); INSERT INTO entries VALUES (1)"),
    (at: string) => writeFileSync(at, "not a database, but long enough to have a header ".repeat(50)),
  ]) {
    const other = path.join(temporaryFolder(), "vault.db");
    make(other);
    expect(await codeOf(openOn(other))).toBe("VAULT_DAMAGED");
  }
  expect(await codeOf(openOn(temporaryFolder()))).toBe("VAULT_UNAVAILABLE");
});

test("a file of a newer Keyward is left alone", async () => {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA user_version = 2");
  database.close();
  expect(await refusalOf(open())).toMatch(
    /^VAULT_TOO_NEW: The vault at .* was written by a newer Keyward \(layout 2; this one knows 1\)\. Update Keyward\.$/,
  );
});

test("an older file is brought up to date step by step, once", () => {
  const database = new DatabaseSync(file);
  const migrations = ["never run again", "CREATE TABLE second (x)", "ALTER TABLE second ADD COLUMN y"];
  expect(layoutOf(database, file, migrations.length)).toBe("older");
  migrate(database, migrations);
  migrate(database, migrations);
  expect(layoutOf(database, file, migrations.length)).toBe("current");
  expect(database.prepare("SELECT x, y FROM second").all()).toEqual([]);
  database.close();
});

test("a step that fails leaves the file as it was", () => {
  const database = new DatabaseSync(file);
  expect(() => migrate(database, ["", "CREATE TABLE second (x)", "no SQL"])).toThrow("syntax error");
  expect(layoutOf(database, file)).toBe("current");
  expect(() => database.prepare("SELECT * FROM second")).toThrow("no such table");
  database.close();
});

describe("bits that flip", () => {
  const truth = new Map<string, string>([
    ...Array.from({ length: 20 }, (_, n) => [`shop/KEY_${n}`, `value ${n}`] as const),
    ["shop/production/KEY_0", "override ".repeat(2_000)],
    ["*/KEY_0", "platform"],
  ]);

  test("anywhere in the file are found or do no harm: never a wrong value, never a missing one", async () => {
    const whole = readFileSync(file);
    const folder = temporaryFolder();
    const tally = { found: 0, harmless: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 7 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (flips) => {
          const bytes = Buffer.from(whole);
          for (const [at, bit] of flips) bytes[at] = bytes[at]! ^ (1 << bit);
          const copy = path.join(folder, "vault.db");
          for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
          writeFileSync(copy, bytes);
          tally[await readAll(copy, truth)]++;
        },
      ),
      { numRuns: repetitions(150, 5_000), endOnFailure: true },
    );
    expect(tally.found).toBeGreaterThan(0);
    expect(tally.harmless).toBeGreaterThan(0);
  }, 600_000);
});

test("an override whose row lost its name does not become the shared value", async () => {
  const bytes = readFileSync(file);
  const name = Buffer.from("shop/production/*/KEY_0");
  for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    const copy = path.join(temporaryFolder(), "vault.db");
    const changed = Buffer.from(bytes);
    changed[at + 5] = changed[at + 5]! ^ 1;
    writeFileSync(copy, changed);
    expect(await codeOf(openOn(copy))).toBe("VAULT_DAMAGED");
  }
});

test("an entry that is no JSON any more is damaged, and its text is not in the error", async () => {
  tamper(file, "UPDATE entries SET data = 'canary' WHERE collection = 'values'");
  const vault = await open();
  const refusal = await refusalOf(vault.reveal(place("shop/KEY_1")));
  expect(refusal).toContain("VAULT_DAMAGED");
  expect(refusal).not.toContain("canary");
  await vault.close();
});

test("a draft that a killed process left behind is in nobody's way", async () => {
  const home = temporaryFolder();
  writeFileSync(path.join(home, "vault.db.0000.new"), "half");
  const vault = await openOn(path.join(home, "vault.db"));
  await vault.create(place("shop/KEY"), secret("x"));
  expect((await vault.reveal(place("shop/KEY"))).value.reveal()).toBe("x");
  await vault.close();
  expect(existsSync(path.join(home, "vault.db"))).toBe(true);
});

async function readAll(at: string, truth: ReadonlyMap<string, string>): Promise<"found" | "harmless"> {
  let vault: Vault | undefined;
  try {
    vault = await openOn(at);
    for (const [name, value] of truth) {
      expect((await vault.reveal(place(name))).value.reveal()).toBe(value);
      expect((await vault.resolve(place(name))).value.reveal()).toBe(value);
    }
    return "harmless";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(["VAULT_DAMAGED", "VAULT_TOO_NEW", "KEY_LOST", "VAULT_UNAVAILABLE"]).toContain(error.code);
    return "found";
  } finally {
    await vault?.close();
  }
}

function open(): Promise<Vault> {
  return openOn(file);
}

function openOn(at: string): Promise<Vault> {
  return vaultIn(openSqliteStore(at), { keychain });
}
