import { expect, test } from "vitest";

import type { UserError } from "../../../core/user-error.ts";
import { isConflict, isUnreachable, translate } from "../../../vault/stores/postgres/errors.ts";

const withCode = (code: string) =>
  Object.assign(new Error("what the server says, with row values"), { code });
const told = (error: unknown) => translate(error, "postgres://host/db") as UserError;

test.each([
  ["40001", "serialization_failure", "VAULT_BUSY"],
  ["40P01", "deadlock_detected", "VAULT_BUSY"],
  ["55P03", "lock_not_available", "VAULT_BUSY"],
  ["53100", "disk_full", "DISK_FULL"],
  ["28P01", "invalid_password", "NO_ACCESS"],
  ["28000", "no pg_hba.conf entry", "NO_ACCESS"],
  ["3D000", "no such database", "NO_ACCESS"],
  ["42501", "insufficient_privilege", "NO_ACCESS"],
  ["XX001", "data_corrupted", "VAULT_DAMAGED"],
  ["42P01", "undefined_table", "VAULT_DAMAGED"],
  ["53300", "too_many_connections", "VAULT_UNAVAILABLE"],
  ["57P01", "admin_shutdown", "VAULT_UNAVAILABLE"],
  ["57014", "query_canceled", "VAULT_UNAVAILABLE"],
  ["58030", "io_error", "VAULT_UNAVAILABLE"],
  ["ECONNREFUSED", "nobody listens", "VAULT_UNAVAILABLE"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "the certificate is its own", "VAULT_UNAVAILABLE"],
])("%s (%s) is %s, in words of ours", (code, _, expected) => {
  const error = told(withCode(code));
  expect([error.code, error.message.includes("row values"), error.fix.includes("row values")]).toEqual([
    expected,
    false,
    false,
  ]);
});

test("where a name has several addresses the first one's reason counts", () => {
  const error = new AggregateError([withCode("ECONNREFUSED"), withCode("EHOSTUNREACH")], "");
  expect([isUnreachable(error), told(error).message]).toEqual([
    true,
    "The vault at postgres://host/db cannot be reached (ECONNREFUSED).",
  ]);
});

test("what is nobody's fault but ours stays as it is", () => {
  const error = new TypeError("x is not a function");
  expect([isUnreachable(error), isConflict(error), translate(error, "here")]).toEqual([false, false, error]);
});

test("a certificate that is refused is not asked for again and again", () =>
  expect(isUnreachable(withCode("DEPTH_ZERO_SELF_SIGNED_CERT"))).toBe(false));
