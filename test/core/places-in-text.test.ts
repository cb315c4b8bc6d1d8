import * as fc from "fast-check";
import { expect, test } from "vitest";
import { placesIn } from "../../core/places-in-text.ts";

test("a line end belongs to the line that it ends, and what follows it to the next one", () => {
  const placeOf = placesIn("a\n\nbc\r\nd");
  expect([0, 1, 2, 3, 5, 6, 7, 7, 8].map((offset) => Object.values(placeOf(offset)).join(":"))).toEqual([
    "1:1",
    "1:2",
    "2:1",
    "3:1",
    "3:3",
    "3:4",
    "4:1",
    "4:1",
    "4:2",
  ]);
});

test("however many are asked for, each is what counting from the beginning gives", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r", "é") });
  fc.assert(
    fc.property(text, fc.array(fc.nat(20)), (whole, offsets) => {
      const placeOf = placesIn(whole);
      for (const offset of offsets.filter((one) => one <= whole.length).toSorted((a, b) => a - b)) {
        const before = whole.slice(0, offset).split("\n");
        expect(placeOf(offset)).toEqual({ line: before.length, column: before.at(-1)!.length + 1 });
      }
    }),
  );
});
