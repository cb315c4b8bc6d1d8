import { expect, test } from "vitest";
import { plainLabel, valueLines } from "../../client/value-lines.ts";

test("a value of one line is one line, a PEM has its own, an object one for each attribute", () => {
  expect(valueLines("pa$$ word")).toEqual([{ text: "pa$$ word" }]);
  expect(valueLines("BEGIN\r\nabc\nEND")).toEqual([{ text: "BEGIN" }, { text: "abc" }, { text: "END" }]);
  expect(valueLines({ user: "admin", port: 5432 })).toEqual([
    { name: "user", text: "admin" },
    { name: "port", text: "5432" },
  ]);
});

test("no part of a value becomes an icon", () => {
  expect(plainLabel("a$(trash)b")).toBe("a\\$(trash)b");
});
