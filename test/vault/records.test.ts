import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";

import { removePolicy } from "../../vault/access/policies.ts";
import { openSqliteStore } from "../../vault/stores/sqlite.ts";
import { openDesk, textOf, type Desk } from "./access/desk.ts";
import { codeOf, tamper, temporaryFolder } from "./fixtures.ts";

const AT = "collection = 'policies' AND key = 'team'";

let file: string;
let desk: Desk;
beforeEach(async () => {
  file = path.join(temporaryFolder(), "vault.db");
  desk = await openDesk(openSqliteStore(file));
  await desk.policy({ "shop/*": { read: ["engineers"] } });
});

const change = (sql: string, ...parameters: string[]) => tamper(file, sql, ...parameters);
const row = async () => JSON.stringify((await desk.store.get("policies", "team"))!.data);

test("what was written is read back, and is whole", async () => {
  expect(await desk.problems()).toEqual([]);
  await desk.do((records) => removePolicy(records, "team"));
  expect(await desk.problems()).toEqual([]);
});

describe("a record that grants something and was changed in the file", () => {
  test.each([
    ["is not used", `UPDATE entries SET data = replace(data, 'engineers', '*') WHERE ${AT}`],
    ["is not used without its MAC", `UPDATE entries SET data = json_remove(data, '$.mac') WHERE ${AT}`],
    ["is not used under another name", `UPDATE entries SET key = 'other' WHERE ${AT}`],
    ["is not used as another kind", `UPDATE entries SET collection = 'grants' WHERE ${AT}`],
  ])("%s", async (_, sql) => {
    change(sql);
    expect(await codeOf(desk.guard())).toBe("VAULT_DAMAGED");
    expect(await desk.problems()).not.toEqual([]);
  });

  test("is the same whatever the order of its members", async () => {
    await desk.policy({ "shop/*": { read: ["a"], write: ["b"] } });
    const data = JSON.parse(await row()) as { record: object; mac: string };
    const turned = '{"secrets":{"shop/*":{"write":["b"],"read":["a"]}}}';
    change(`UPDATE entries SET data = ? WHERE ${AT}`, `{"mac":"${data.mac}","record":${turned}}`);
    expect(await desk.problems()).toEqual([]);
  });

  test("shows in audit:verify when it was removed, put in or set back", async () => {
    const older = await row();
    await desk.policy({ "shop/*": { deny: { read: ["*"] } } });
    const newer = await row();
    change(`UPDATE entries SET data = ? WHERE ${AT}`, older);
    expect(await desk.problems()).toEqual([
      "policy:team is not as it was last written: it was set back or put in.",
    ]);
    change(`DELETE FROM entries WHERE ${AT}`);
    expect(await desk.problems()).toEqual(["policy:team is missing."]);
    await desk.policy({}, "team");
    await desk.do((records) => removePolicy(records, "team"));
    change("INSERT INTO entries (collection, key, revision, data) VALUES ('policies', 'team', 1, ?)", newer);
    expect(await desk.problems()).toEqual([
      "policy:team is not as it was last written: it was set back or put in.",
    ]);
  });
});

test("no token stands in the file or in the audit log", async () => {
  const made = await desk.token({ user: "ada" });
  const stored = JSON.stringify([await desk.store.list("tokens"), await desk.store.read("audit", 0, 100)]);
  expect(stored).toContain(made.info.accessor);
  expect(stored).not.toContain(textOf(made).slice(3, 20));
  expect(JSON.stringify(made)).not.toContain(textOf(made));
});
