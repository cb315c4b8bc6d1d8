import { expect, test } from "vitest";
import { nearest } from "../../core/nearest.ts";

test("nearest finds what is at most a third of the word away", () => {
  expect(nearest("lsit", ["list", "get"])).toBe("list");
  expect(nearest("revok", ["revoke", "restore"])).toBe("revoke");
  expect(nearest("completely", ["list", "get"])).toBeUndefined();
  expect(nearest("x".repeat(100_000), ["x".repeat(60)])).toBeUndefined();
});
