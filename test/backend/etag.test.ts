import { expect, test } from "vitest";
import { conditionOf, etagOf } from "../../backend/etag.ts";
import { NO_FIELDS, type SecretMetadata } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";

const updated_at = Date.UTC(2026, 10, 22);
const SECRET: SecretMetadata = {
  ...NO_FIELDS,
  id: "8e03978e-40d5-43dd-bc93-6894a57f9324",
  key: "DB_PASS",
  scope: { project: "shop" },
  status: "active",
  version: 3,
  deleted: false,
  created_at: updated_at,
  updated_at,
  rotated_at: updated_at,
};

test("an ETag stands for the very state of the definition that it was given for", () => {
  const { id } = SECRET;
  const state = { ifVersion: 3, ifState: { id, updated_at } };
  expect(conditionOf(etagOf(SECRET))).toEqual(state);
  expect(conditionOf(etagOf(SECRET, true))).toEqual(state);
});

test("a version may be named by its number, and any state by * or by nothing", () => {
  expect(conditionOf(' "12" ')).toEqual({ ifVersion: 12 });
  expect([conditionOf("*"), conditionOf(undefined)]).toEqual([{}, {}]);
});

test("what is no ETag of a secret is refused, so that no write takes place without its condition", () => {
  for (const text of ["", "3", "W/" + etagOf(SECRET), `${etagOf(SECRET)}, "4"`, '"x.1.2"', '"8e03978e.1"'])
    expect(() => conditionOf(text)).toThrow(UserError);
});
