import { expect, test } from "vitest";
import { ERRORS, UserError } from "../../core/user-error.ts";

test("an error says what happened and what to do, in the shape that --json and HTTP share", () => {
  const error = new UserError("SECRET_NOT_FOUND", "FOO is not defined.", "Define it.");
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    code: "SECRET_NOT_FOUND",
    message: "FOO is not defined.",
    fix: "Define it.",
  });
  expect(error.exitCode).toBe(3);
  expect(error).toBeInstanceOf(Error);
});

test("a cause is kept", () => {
  const cause = new Error("disk");
  expect(new UserError("DISK_FULL", "Full.", "Free some.", { cause }).cause).toBe(cause);
});

test("every code has an exit code of the CLI's table and an HTTP status", () => {
  for (const [code, { exit, status, what }] of Object.entries(ERRORS)) {
    expect([1, 2, 3, 4, 5, 6, 70], code).toContain(exit);
    expect(status, code).toBeGreaterThanOrEqual(400);
    expect(status, code).toBeLessThan(600);
    expect(what, code).toMatch(/^[A-Z$].*\.$/);
  }
});

test("exit codes and statuses belong together", () => {
  const by = (exit: number) => Object.values(ERRORS).filter((error) => error.exit === exit);
  expect(new Set(by(3).map(({ status }) => status))).toEqual(new Set([404]));
  expect(new Set(by(4).map(({ status }) => status))).toEqual(new Set([401, 403]));
  expect(new Set(by(5).map(({ status }) => status))).toEqual(new Set([409]));
});
