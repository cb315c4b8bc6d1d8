import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hasSpot, landmarksOf } from "../../../../cli/scan/history/landmarks.ts";
import { fileKind } from "../../../../detect/file-kind.ts";
import { fake } from "../../../../detect/rules/fake.ts";
import type { Made } from "../../../../git/pack-walk.ts";
import { repetitions } from "../../../support/repetitions.ts";

const secret = fake("alnum", 24);

/** Parts of what is a spot, and what may stand between them. */
const PARTS = [
  ..."; \n+%\"'=".split(""),
  "password",
  "api_token: ",
  `"${secret}"`,
  secret,
  ["sk", "live_"].join("_"),
  "%41%42",
  "\\u0041",
  "\\",
  "&#",
  Buffer.from(`the key is ${secret}`).toString("base64"),
  " ".repeat(90),
  "x ".repeat(120),
  "const limit = 10;\n".repeat(120),
];
const part = fc.constantFrom(...PARTS);
const edit = fc.record({ at: fc.nat(20), removed: fc.nat(2), added: fc.array(part, { maxLength: 2 }) });

test.each(["a.ts", ".env", "a.lock"])(
  "in %s a version has a spot where its text has one, whatever it was made of",
  (path) => {
    const kind = fileKind(path);
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 16 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (first, edits) => {
          let parts = first;
          let landmarks = landmarksOf(bytesOf(parts), undefined);
          hasSpot(bytesOf(parts), landmarks, kind);
          for (const { at, removed, added } of edits) {
            const from = Math.min(at, parts.length);
            const next = parts.toSpliced(from, removed, ...added);
            landmarks = landmarksOf(bytesOf(next), madeOf(landmarks, parts, next, from, added.length));
            parts = next;
            const known = hasSpot(bytesOf(parts), landmarks, kind);
            const anew = hasSpot(bytesOf(parts), landmarksOf(bytesOf(parts), undefined), kind);
            expect(known || !anew).toBe(true);
          }
        },
      ),
      { numRuns: repetitions(500, 20_000) },
    );
  },
);

test("what was a spot is none any more where what made it one is gone", () => {
  const kind = fileKind("a.ts");
  const parts = ["password = ", `"${secret}"`, ";\n"];
  const landmarks = landmarksOf(bytesOf(parts), undefined);
  expect(hasSpot(bytesOf(parts), landmarks, kind)).toBe(true);
  const next = ["password = ", "read();\n", ";\n"];
  const made = madeOf(landmarks, parts, next, 1, 1);
  expect(hasSpot(bytesOf(next), landmarksOf(bytesOf(next), made), kind)).toBe(false);
});

/** The filter looks at blocks of 16 bytes: in one that lies behind the end in part it may see more signs than there are. */
function bytesOf(parts: readonly string[]): Buffer {
  const text = parts.join("");
  return Buffer.from(text + ";".repeat(32 - (text.length % 16)));
}

/** A delta that copies all but the parts that were added. */
function madeOf<State>(
  base: State,
  last: readonly string[],
  next: readonly string[],
  from: number,
  added: number,
): Made<State> {
  const head = next.slice(0, from).join("").length;
  const tail = next.slice(from + added).join("").length;
  const copies = [
    [0, head, 0],
    [last.join("").length - tail, tail, next.join("").length - tail],
  ];
  const baseLength = bytesOf(last).length;
  return { base, baseLength, copies: copies.filter(([, size]) => size! > 0).flat() };
}
