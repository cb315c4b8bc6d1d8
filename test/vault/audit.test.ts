import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { copyFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { Vault } from "../../core/vault.ts";
import { openSqliteStore } from "../../vault/stores/sqlite.ts";
import type { Keychain } from "../../vault/unlock.ts";
import { codeOf, fakeKeychain, place, secret, tamper, temporaryFolder, vaultIn } from "./fixtures.ts";

const DB = place("shop/DB_PASS");
const API = place("shop/API_KEY");

let file: string;
let keychain: Keychain;
let vault: Vault;
beforeEach(async () => {
  file = path.join(temporaryFolder(), "vault.db");
  keychain = fakeKeychain();
  vault = await open();
  await vault.create(DB, secret("one"));
  await vault.create(API, secret("key"), { envs: ["production"] });
  await vault.reveal(DB);
  await vault.update(DB, { value: secret("two") });
  await vault.revoke(API);
  await codeOf(vault.reveal(API));
});
afterEach(() => vault.close());

test("every act is on record, the newest first, refusals too, and no value", async () => {
  const records = await vault.audit();
  const named = (resource: string) => resource.replace(vault.id, "…");
  expect(
    records.map(
      ({ sequence, action, resource, outcome }) => `${sequence} ${action} ${named(resource)} ${outcome}`,
    ),
  ).toMatchInlineSnapshot(`
      [
        "7 accessed secret://shop/API_KEY denied",
        "6 revoked secret://shop/API_KEY done",
        "5 updated secret://shop/DB_PASS done",
        "4 accessed secret://shop/DB_PASS done",
        "3 created secret://shop/API_KEY done",
        "2 created secret://shop/DB_PASS done",
        "1 vault-made vault:… done",
      ]
    `);
  expect(new Set(records.map(({ actor }) => actor))).toEqual(new Set(["ada@loom"]));
  expect(JSON.stringify(records)).not.toContain("two");
});

test("records are found by resource, action, actor and time", async () => {
  const count = async (query: Parameters<Vault["audit"]>[0]) => (await vault.audit(query)).length;
  expect(await count({ resource: "secret://shop/DB_PASS" })).toBe(3);
  expect(await count({ action: "accessed", resource: "secret://shop/DB_PASS" })).toBe(1);
  expect(await count({ resource: "DB_PASS" })).toBe(3);
  expect(await count({ resource: "secret://shop/DB" })).toBe(0);
  expect(await count({ actor: "nobody" })).toBe(0);
  expect(await count({ since: Date.now() + 60_000 })).toBe(0);
  expect(await vault.audit({ limit: 2 })).toMatchObject([{ sequence: 7 }, { sequence: 6 }]);
});

test("an untouched vault is whole, and its head is a record's MAC", async () => {
  const verdict = await vault.verifyAudit();
  expect(verdict).toEqual({
    records: 7,
    head: expect.stringMatching(/^[\w+/]{43}=$/) as string,
    problems: [],
  });
  await vault.reveal(DB);
  expect((await vault.verifyAudit(verdict.head)).problems).toEqual([]);
});

describe("what is done to the file shows", () => {
  const LOG = "log = 'audit' AND sequence";
  const sealed = (n: number) => `(SELECT data FROM log_entries WHERE ${LOG} = ${n})`;

  test.each<[string, string]>([
    [
      "a record that was changed",
      `UPDATE log_entries SET data = json_set(data, '$.actor', 'eve') WHERE ${LOG} = 4`,
    ],
    ["a record's time", `UPDATE log_entries SET data = json_set(data, '$.at', 1) WHERE ${LOG} = 4`],
    ["a record that was taken out", `DELETE FROM log_entries WHERE ${LOG} = 4`],
    [
      "a record taken out, and the others moved up",
      `UPDATE log_entries SET sequence = sequence - 1 WHERE ${LOG} > 4`,
    ],
    [
      "two that changed places",
      `UPDATE log_entries SET data = CASE sequence WHEN 4 THEN ${sealed(5)} ELSE ${sealed(4)} END WHERE ${LOG} IN (4, 5)`,
    ],
    [
      "a record that was repeated",
      `INSERT INTO log_entries SELECT log, 8, data FROM log_entries WHERE ${LOG} = 7`,
    ],
    ["the end cut off", `DELETE FROM log_entries WHERE ${LOG} > 5`],
    ["the whole log cut off", "DELETE FROM log_entries WHERE log = 'audit'"],
    ["a head that was changed", "UPDATE entries SET data = json_set(data, '$.count', 5) WHERE key = 'audit'"],
    ["a head that was removed", "DELETE FROM entries WHERE collection = 'header' AND key = 'audit'"],
  ])("%s", async (_, sql) => {
    if (sql.includes("sequence - 1")) change(`DELETE FROM log_entries WHERE ${LOG} = 4`);
    change(sql);
    expect((await vault.verifyAudit()).problems).not.toEqual([]);
  });

  test("in words that say what", async () => {
    change(`DELETE FROM log_entries WHERE ${LOG} > 5`);
    change(`UPDATE log_entries SET data = json_set(data, '$.actor', 'eve') WHERE ${LOG} = 2`);
    expect((await vault.verifyAudit()).problems).toMatchInlineSnapshot(`
      [
        "Record 2 was changed, moved or does not follow the one before it.",
        "The log ends at record 5; 2 after it were cut off.",
        "secret://shop/API_KEY is not as it was last written: it was set back or put in.",
      ]
    `);
  });

  test("and after a cut nothing more is answered", async () => {
    change(`DELETE FROM log_entries WHERE ${LOG} > 5`);
    expect(await codeOf(vault.reveal(DB))).toBe("VAULT_DAMAGED");
    expect(await codeOf(vault.update(DB, { value: secret("three") }))).toBe("VAULT_DAMAGED");
  });

  test("the end cut off, and a head put back that fitted once", async () => {
    const old = new DatabaseSync(file).prepare("SELECT data FROM entries WHERE key = 'audit'").get()!;
    await vault.update(DB, { value: secret("three") });
    change(`DELETE FROM log_entries WHERE ${LOG} > 7`);
    change("UPDATE entries SET data = ? WHERE key = 'audit'", String(old.data));
    expect((await vault.verifyAudit()).problems).toEqual([
      "secret://shop/DB_PASS is not as it was last written: it was set back or put in.",
    ]);
  });

  test("a whole file set back to an older copy shows against a head that was kept, and only then", async () => {
    const copy = `${file}.copy`;
    await vault.close();
    copyFileSync(file, copy);
    vault = await open();
    await vault.update(DB, { value: secret("three") });
    const { head } = await vault.verifyAudit();
    await vault.close();
    copyFileSync(copy, file);
    vault = await open();
    expect((await vault.verifyAudit()).problems).toEqual([]);
    expect((await vault.verifyAudit(head)).problems).toMatchInlineSnapshot(`
      [
        "The head that was kept is not in this log: the vault was set back to an older copy.",
      ]
    `);
  });
});

describe("a definition that was changed in the file", () => {
  const at = (key: string) => `collection = 'definitions' AND key = 'shop/*/*/${key}'`;

  test.each<[string, string, string]>([
    [
      "status",
      "API_KEY",
      `UPDATE entries SET data = json_set(data, '$.status', 'active') WHERE ${at("API_KEY")}`,
    ],
    [
      "expiry",
      "DB_PASS",
      `UPDATE entries SET data = json_set(data, '$.expires_at', 4000000000) WHERE ${at("DB_PASS")}`,
    ],
    [
      "filter",
      "API_KEY",
      `UPDATE entries SET data = json_set(data, '$.envs', json('[]')) WHERE ${at("API_KEY")}`,
    ],
    ["version", "DB_PASS", `UPDATE entries SET data = json_set(data, '$.version', 1) WHERE ${at("DB_PASS")}`],
    [
      "versions' states",
      "DB_PASS",
      `UPDATE entries SET data = json_set(data, '$.versions[0].destroyed', json('true')) WHERE ${at("DB_PASS")}`,
    ],
    [
      "MAC, which was taken out",
      "DB_PASS",
      `UPDATE entries SET data = json_remove(data, '$.mac') WHERE ${at("DB_PASS")}`,
    ],
    [
      "MAC, which was emptied",
      "DB_PASS",
      `UPDATE entries SET data = json_set(data, '$.mac', '') WHERE ${at("DB_PASS")}`,
    ],
  ])("is not used any more: its %s", async (_, key, sql) => {
    change(sql);
    await reopen();
    expect(await codeOf(vault.reveal(place(`shop/${key}`)))).toBe("VAULT_DAMAGED");
    expect(await codeOf(vault.resolve(place(`shop/production/${key}`)))).toBe("VAULT_DAMAGED");
    expect(await codeOf(vault.restore(place(`shop/${key}`)))).toBe("VAULT_DAMAGED");
    expect((await vault.verifyAudit()).problems).toHaveLength(1 + Number(sql.includes("json_remove")));
  });

  test("is nothing to a vault that has read it before: it goes on with what is true", async () => {
    await codeOf(vault.reveal(API));
    change(`UPDATE entries SET data = json_set(data, '$.status', 'active') WHERE ${at("API_KEY")}`);
    expect(await codeOf(vault.reveal(API))).toBe("SECRET_REVOKED");
  });

  test("gets nothing put in that no MAC covers: a file's definition would come before all others", async () => {
    change(
      `UPDATE entries SET data = json_set(data, '$.file', json('{"path":"x","line":1}')) WHERE ${at("DB_PASS")}`,
    );
    expect(await codeOf(vault.resolve(DB))).toBe("VAULT_DAMAGED");
    expect(await codeOf(vault.list())).toBe("VAULT_DAMAGED");
  });

  test("is listed without a key, for names and states are readable by all who can read the file", async () => {
    change(`UPDATE entries SET data = json_set(data, '$.status', 'active') WHERE ${at("API_KEY")}`);
    expect(await vault.list()).toMatchObject([{ status: "active" }, { key: "DB_PASS" }]);
  });

  test("breaks the whole chain it stands in: a filter that was added must not bring in the wider value", async () => {
    await vault.create(place("*/DB_PASS"), secret("platform"));
    change(`UPDATE entries SET data = json_set(data, '$.envs', json('["nowhere"]')) WHERE ${at("DB_PASS")}`);
    expect(await codeOf(vault.resolve(DB))).toBe("VAULT_DAMAGED");
  });

  test("that was removed, added or set back is found", async () => {
    const row = () =>
      String(new DatabaseSync(file).prepare(`SELECT data FROM entries WHERE ${at("DB_PASS")}`).get()!.data);
    const older = row();
    await vault.update(DB, { fields: { tags: ["new"] } });
    const newer = row();
    const set = (data: string) => change(`UPDATE entries SET data = ? WHERE ${at("DB_PASS")}`, data);
    set(older);
    expect((await vault.verifyAudit()).problems).toMatchInlineSnapshot(`
      [
        "secret://shop/DB_PASS is not as it was last written: it was set back or put in.",
      ]
    `);
    set(newer);
    change(`DELETE FROM entries WHERE ${at("API_KEY")}`);
    expect((await vault.verifyAudit()).problems).toMatchInlineSnapshot(`
      [
        "secret://shop/API_KEY is missing.",
      ]
    `);
  });

  test("and moved to another name is found, by who has no key too", async () => {
    change(`UPDATE entries SET key = 'shop/*/*/MOVED' WHERE ${at("DB_PASS")}`);
    expect(await codeOf(vault.reveal(place("shop/MOVED")))).toBe("VAULT_DAMAGED");
    expect(await codeOf(vault.list())).toBe("VAULT_DAMAGED");
  });
});

describe("a ciphertext that was swapped in the file does not decrypt:", () => {
  const value = (key: string, version: number) =>
    `(SELECT json_extract(data, '$.id') || '/${version}' FROM entries WHERE collection = 'definitions' AND key = 'shop/*/*/${key}')`;
  const swap = (to: string, from: string) =>
    change(
      `UPDATE entries SET data = (SELECT data FROM entries WHERE collection = 'values' AND key = ${from})
       WHERE collection = 'values' AND key = ${to}`,
    );

  test("another path's", async () => {
    await vault.restore(API);
    swap(value("API_KEY", 1), value("DB_PASS", 1));
    expect(await codeOf(vault.reveal(API))).toBe("VAULT_DAMAGED");
  });

  test("another version's", async () => {
    swap(value("DB_PASS", 2), value("DB_PASS", 1));
    expect(await codeOf(vault.reveal(DB))).toBe("VAULT_DAMAGED");
    expect((await vault.reveal(DB, 1)).value.reveal()).toBe("one");
  });

  test("an earlier definition's of the same name", async () => {
    const old = String(
      new DatabaseSync(file)
        .prepare(`SELECT data FROM entries WHERE collection = 'values' AND key = ${value("DB_PASS", 1)}`)
        .get()!.data,
    );
    await vault.remove(DB);
    await vault.create(DB, secret("new"));
    change(`UPDATE entries SET data = ? WHERE collection = 'values' AND key = ${value("DB_PASS", 1)}`, old);
    expect(await codeOf(vault.reveal(DB))).toBe("VAULT_DAMAGED");
  });

  test("none at all", async () => {
    change(`DELETE FROM entries WHERE collection = 'values'`);
    expect(await codeOf(vault.reveal(DB))).toBe("VAULT_DAMAGED");
  });
});

function open(): Promise<Vault> {
  return vaultIn(openSqliteStore(file), { keychain });
}

/** What an open vault has read it need not read again. */
async function reopen(): Promise<void> {
  await vault.close();
  vault = await open();
}

function change(sql: string, ...parameters: string[]): void {
  tamper(file, sql, ...parameters);
}

describe("readings that come together have one MAC", () => {
  const LOG = "log = 'audit' AND sequence";
  const sealed = (n: number) => `(SELECT data FROM log_entries WHERE ${LOG} = ${n})`;
  const OTHER = place("shop/OTHER");
  // Records 9 to 13, of which the last one has it.
  beforeEach(async () => {
    await vault.create(OTHER, secret("other"));
    await Promise.all([DB, OTHER, DB, OTHER, DB].map((at) => vault.reveal(at)));
  });

  test("over all of them, and the log is whole, as its head was before", async () => {
    const { head } = await vault.verifyAudit();
    await Promise.all([vault.reveal(DB), vault.reveal(DB)]);
    expect(await vault.verifyAudit(head)).toMatchObject({ records: 15, problems: [] });
    const without = new DatabaseSync(file).prepare(
      `SELECT sequence FROM log_entries WHERE json_extract(data, '$.mac') IS NULL AND ${LOG} > 0`,
    );
    expect(without.all().map(({ sequence }) => sequence)).toEqual([9, 10, 11, 12, 14]);
  });

  test.each<[string, string]>([
    ["the first changed", `UPDATE log_entries SET data = json_set(data, '$.actor', 'eve') WHERE ${LOG} = 9`],
    ["one in the middle", `UPDATE log_entries SET data = json_set(data, '$.at', 1) WHERE ${LOG} = 11`],
    ["the last changed", `UPDATE log_entries SET data = json_set(data, '$.actor', 'eve') WHERE ${LOG} = 13`],
    ["one taken out", `DELETE FROM log_entries WHERE ${LOG} = 10`],
    [
      "one repeated in the place of the next",
      `UPDATE log_entries SET data = ${sealed(10)} WHERE ${LOG} = 11`,
    ],
    [
      "two that changed places",
      `UPDATE log_entries SET data = CASE sequence WHEN 10 THEN ${sealed(11)} ELSE ${sealed(10)} END WHERE ${LOG} IN (10, 11)`,
    ],
    ["its end cut off", `DELETE FROM log_entries WHERE ${LOG} > 11`],
    ["its MAC taken out", `UPDATE log_entries SET data = json_remove(data, '$.mac') WHERE ${LOG} = 13`],
    ["a MAC in it", `UPDATE log_entries SET data = json_set(data, '$.mac', 'x') WHERE ${LOG} = 11`],
    [
      "what comes before it changed",
      `UPDATE log_entries SET data = json_set(data, '$.at', 1) WHERE ${LOG} = 8`,
    ],
  ])("with %s it shows", async (_, sql) => {
    change(sql);
    expect((await vault.verifyAudit()).problems).not.toEqual([]);
  });

  test("what was done to one of them is said of all, and of no other", async () => {
    await vault.reveal(DB);
    change(`UPDATE log_entries SET data = json_set(data, '$.actor', 'eve') WHERE ${LOG} = 11`);
    expect((await vault.verifyAudit()).problems).toMatchInlineSnapshot(`
      [
        "Of the records 9 to 13, which were written together, some were changed or moved, or do not follow the one before them.",
      ]
    `);
  });

  test("where one is missing the others are not said to be wrong, and those that were cut off are counted", async () => {
    await vault.reveal(DB);
    change(`DELETE FROM log_entries WHERE ${LOG} = 10`);
    expect((await vault.verifyAudit()).problems).toMatchInlineSnapshot(`
      [
        "Records 10 to 10 are missing.",
      ]
    `);
    change(`DELETE FROM log_entries WHERE ${LOG} > 11`);
    expect((await vault.verifyAudit()).problems).toMatchInlineSnapshot(`
      [
        "Records 10 to 10 are missing.",
        "The log ends at record 11; 3 after it were cut off.",
      ]
    `);
  });
});
