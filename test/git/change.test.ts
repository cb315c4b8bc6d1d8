import { expect, test } from "vitest";
import { namesOf, parseChange } from "../../git/change.ts";

const [OLD, NEW, OTHER, NONE] = ["a", "b", "c", "0"].map((digit) => digit.repeat(40));

test("an edited file is new text in place of the old", () =>
  expect(parseChange(`:100644 100644 ${OLD} ${NEW} M`, "f")).toEqual({
    path: "f",
    blob: NEW,
    before: [OLD],
  }));

test("an added file replaces nothing, and neither does one that was a link", () => {
  expect(parseChange(`:000000 100644 ${NONE} ${NEW} A`, "f")?.before).toEqual([null]);
  expect(parseChange(`:120000 100644 ${OLD} ${NEW} T`, "f")?.before).toEqual([null]);
});

test("a file of a merge replaces what each parent has", () =>
  expect(
    parseChange(`:::100644 000000 100644 100755 ${OLD} ${NONE} ${OTHER} ${NEW} MAM`, "f")?.before,
  ).toEqual([OLD, null, OTHER]));

test.each([
  ["a deletion", `:100644 000000 ${OLD} ${NONE} D`],
  ["a changed mode", `:100644 100755 ${OLD} ${OLD} M`],
  ["a file that only moved", `:100644 100644 ${OLD} ${OLD} R100`],
  ["a link", `:000000 120000 ${NONE} ${NEW} A`],
  ["a submodule", `:160000 160000 ${OLD} ${NEW} M`],
  ["a conflict", `:100644 000000 ${OLD} ${NONE} U`],
])("%s brings no text", (_, record) => expect(parseChange(record, "f")).toBeNull());

test("renames and copies have two names, merges one", () =>
  expect(
    ["R064", "C100", "M", "A"].map((status) => namesOf(`:100644 100644 ${OLD} ${NEW} ${status}`)),
  ).toEqual([2, 2, 1, 1]));
