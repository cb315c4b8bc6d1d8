import { expect, test } from "vitest";
import { literalValue } from "../../client/literal-text.ts";
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

test("a literal's escapes are what its language makes of them", () => {
  expect(literalValue(String.raw`a\nb\tc\\d\"e`, "json")).toBe('a\nb\tc\\d"e');
  expect(literalValue(String.raw`\x41\u0042\u{43}\U00000044`, "c")).toBe("ABCD");
  expect(literalValue(String.raw`\q\'`, "c")).toBe("q'");
  expect(literalValue("one\\\ntwo", "c")).toBe("onetwo");
});

test("a raw literal is what it is", () => {
  expect(literalValue(String.raw`C:\new`, "none")).toBe(String.raw`C:\new`);
});

test("a code point that does not exist stays as it is written", () => {
  expect(literalValue(String.raw`\u{FFFFFF}`, "c")).toBe(String.raw`\u{FFFFFF}`);
});
