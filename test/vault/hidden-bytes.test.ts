import * as fc from "fast-check";
import { expect, test } from "vitest";

import { hide } from "../../vault/hidden-bytes.ts";

test("what is hidden is revealed as often as it is asked for, however long it is", () => {
  const lengths = fc.constantFrom(0, 1, 15, 16, 17, 4_095, 4_096, 4_097, 70_000);
  fc.assert(
    fc.property(lengths, fc.integer({ min: 0, max: 255 }), (length, first) => {
      const bytes = Buffer.from(Array.from({ length }, (_, at) => (first + at) % 251));
      const hidden = hide(bytes);
      hide(Buffer.alloc(length)); // What comes after it takes nothing from it.
      expect(hidden.reveal()).toEqual(bytes);
      expect(hidden.reveal()).toEqual(bytes);
      expect(hidden.length).toBe(length);
    }),
    { numRuns: 50 },
  );
});

test("what was revealed can be wiped, and what was hidden as well", () => {
  const bytes = Buffer.from("the value");
  const hidden = hide(bytes);
  bytes.fill(0);
  hidden.reveal().fill(0);
  expect(hidden.reveal().toString()).toBe("the value");
});
