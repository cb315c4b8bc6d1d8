import { expect, test } from "vitest";
import { withoutLocation } from "../../backend/problem.ts";
import { UserError } from "../../core/user-error.ts";
import { damaged } from "../../vault/damaged.ts";
import { notFound } from "../../vault/refusals.ts";

const AT = "/srv/vault.db";

test("what a store says of itself is told without where it is", () => {
  expect(withoutLocation(damaged(AT, `SQLite says "no" of ${AT}-wal`), AT)).toMatchObject({
    code: "VAULT_DAMAGED",
    message: 'The vault is damaged: SQLite says "no" of its place-wal.',
  });
  const lost = new UserError("KEY_LOST", `The vault at ${AT} exists, and its key does not.`, "Look for it.");
  expect(withoutLocation(lost, AT).message).toBe("The vault exists, and its key does not.");
});

test("what is said of a secret is told as it is, though it be called like a store", () => {
  const error = notFound({ scope: { project: "memory" }, key: "IN_memory" });
  expect(withoutLocation(error, "memory")).toBe(error);
});
