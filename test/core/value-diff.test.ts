import * as fc from "fast-check";
import { expect, test } from "vitest";

import { parseExact } from "../../core/exact-json.ts";
import type { JsonObject, SecretValue } from "../../core/secret.ts";
import { diffValues } from "../../core/value-diff.ts";

const shown = (before: SecretValue, after: SecretValue) =>
  diffValues(before, after).map(({ attribute, change, before, after }) =>
    [attribute, change, JSON.stringify(before?.reveal()), JSON.stringify(after?.reveal())].join(" "),
  );

test("texts differ as a whole, objects by attribute", () => {
  expect(shown("one", "two")).toEqual([` changed "one" "two"`]);
  expect(shown("one", "one")).toEqual([]);
  expect(shown("one", { user: "ada" })).toEqual([` changed "one" {"user":"ada"}`]);
  expect(
    shown(
      { user: "ada", pass: "x", db: { host: "a", port: 1 }, hosts: ["a"] },
      { pass: "y", user: "ada", db: { host: "a", port: 2, tls: true }, hosts: ["a", "b"] },
    ),
  ).toMatchInlineSnapshot(`
    [
      "db.port changed 1 2",
      "db.tls added  true",
      "hosts changed ["a"] ["a","b"]",
      "pass changed "x" "y"",
    ]
  `);
  expect(shown({ gone: null }, {})).toEqual(["gone removed null "]);
});

test("no value is in what is printed of a difference", () => {
  expect(JSON.stringify(diffValues({ a: "canary" }, { a: "canary-2" }))).not.toContain("canary");
});

test("a value does not differ from itself, whatever the order of its attributes, and from any other it does", () => {
  const values = fc.oneof(
    fc.string(),
    fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<JsonObject>,
  );
  fc.assert(
    fc.property(values, values, (a, b) => {
      expect(shown(a, reordered(a))).toEqual([]);
      expect(shown(a, b).length > 0).toBe(canonical(a) !== canonical(b));
    }),
  );
});

function reordered(value: SecretValue): SecretValue {
  if (typeof value === "string") return value;
  return Object.fromEntries(Object.entries(structuredClone(value)).toReversed());
}

function canonical(value: SecretValue): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : Object.is(inner, -0)
        ? 0
        : inner,
  );
}

test("numbers that keep their digits differ by them", () => {
  const value = (text: string) => parseExact(text) as JsonObject;
  const big = (last: number) => value(`{"n":1234567890123456789${last}}`);
  expect(shown(big(0), big(0))).toEqual([]);
  expect(shown(big(0), big(1))).toEqual(["n changed 12345678901234567890 12345678901234567891"]);
  expect(shown(value('{"n":1.0}'), value('{"n":{"a":1}}'))).toEqual([`n changed 1.0 {"a":1}`]);
});
