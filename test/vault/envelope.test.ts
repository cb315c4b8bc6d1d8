import * as fc from "fast-check";
import { expect, test } from "vitest";

import { UserError } from "../../core/user-error.ts";
import { open, seal, type Binding, type Envelope } from "../../vault/envelope.ts";
import { deriveKeys, newMasterKey } from "../../vault/keys.ts";

const keys = deriveKeys("vault-1", newMasterKey());
const binding: Binding = { definitionId: "d-1", path: "shop/*/*/DB_PASS", version: 3 };
const plaintext = Buffer.from("the value");
const sealed = seal(keys, binding, plaintext);

test("what is sealed opens again, whatever it is", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
      expect(open(keys, binding, seal(keys, binding, bytes))).toEqual(Buffer.from(bytes));
    }),
  );
});

test("two envelopes of one value have nothing in common but their length", () => {
  const again = seal(keys, binding, plaintext);
  for (const part of ["wrapped_key", "commitment", "ciphertext"] as const) {
    expect(again[part]).not.toBe(sealed[part]);
    expect(again[part]).toHaveLength(sealed[part].length);
  }
});

test("no nonce is used twice, however many values are sealed", () => {
  const envelopes = Array.from({ length: 1_000 }, () => seal(keys, binding, plaintext));
  const nonces = envelopes.flatMap(
    ({ wrapped_key, ciphertext }) => [wrapped_key, ciphertext].map((part) => part.slice(0, 16)), // 12 bytes.
  );
  expect(new Set(nonces).size).toBe(nonces.length);
});

test.each<[string, Partial<Binding>]>([
  ["under another path", { path: "shop/*/*/DB_PASS2" }],
  ["as another version", { version: 2 }],
  ["in another definition, such as one of the same name made later", { definitionId: "d-2" }],
  ["where the parts run into each other", { definitionId: "d-1shop", path: "/*/*/DB_PASS" }],
])("it does not open %s", (_, change) => {
  expect(() => open(keys, { ...binding, ...change }, sealed)).toThrow(UserError);
});

test("it does not open in another vault, nor under another master key", () => {
  const master = newMasterKey();
  const [here, there] = [deriveKeys("vault-1", master), deriveKeys("vault-2", master)];
  expect(() => open(there, binding, seal(here, binding, plaintext))).toThrow(UserError);
  expect(() => open(here, binding, sealed)).toThrow(UserError);
});

test("the parts of two envelopes cannot be mixed", () => {
  const other = seal(keys, binding, Buffer.from("another"));
  for (const part of ["wrapped_key", "commitment", "ciphertext"] as const) {
    expect(() => open(keys, binding, { ...sealed, [part]: other[part] })).toThrow(UserError);
  }
});

test("no bit of it can be changed, and nothing cut off", () => {
  const part = fc.constantFrom("wrapped_key", "commitment", "ciphertext");
  fc.assert(
    fc.property(part, fc.nat(), fc.integer({ min: 1, max: 255 }), (part, at, mask) => {
      const bytes = Buffer.from(sealed[part], "base64");
      const index = at % bytes.length;
      bytes[index] = bytes[index]! ^ mask;
      expect(() => open(keys, binding, withPart(part, bytes))).toThrow(UserError);
      expect(() => open(keys, binding, withPart(part, bytes.subarray(0, index)))).toThrow(UserError);
    }),
  );
});

test("the error says which version did not decrypt, and not a word of what", () => {
  expect(() => open(keys, { ...binding, version: 4 }, sealed)).toThrowErrorMatchingInlineSnapshot(
    `[UserError: Version 4 of shop/*/*/DB_PASS does not decrypt: what is stored there was damaged, or was not written there by this vault.]`,
  );
});

function withPart(part: keyof Envelope, bytes: Buffer): Envelope {
  return { ...sealed, [part]: bytes.toString("base64") };
}
