import { inspect } from "node:util";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Redacted } from "../../core/redacted.ts";

const canary = "canary-3f9a";
const secret = new Redacted(canary);

test("every way of printing gives the mask", () => {
  const printed = [
    String(secret),
    `a template: ${secret as unknown as string}`,
    "a sum: " + (secret as unknown as string),
    JSON.stringify({ secret }),
    inspect(secret, { showHidden: true, depth: 9 }),
    inspect({ nested: [secret] }, { depth: 9 }),
    Object.entries(secret).join(),
    JSON.stringify(Object.getOwnPropertyDescriptors(secret)),
    JSON.stringify(structuredClone(secret)),
  ];
  for (const text of printed) expect(text).not.toContain(canary);
  expect(JSON.stringify({ secret })).toBe('{"secret":"‹redacted›"}');
});

test("the mask has the same length for every value", () => {
  fc.assert(fc.property(fc.string(), (value) => String(new Redacted(value)) === "‹redacted›"));
});

test("reveal is the door", () => expect(secret.reveal()).toBe(canary));

test("an error that holds one does not print it", () => {
  const error = new Error("failed", { cause: secret });
  expect(inspect(error)).not.toContain(canary);
});
