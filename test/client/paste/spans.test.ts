import * as fc from "fast-check";
import { expect, test } from "vitest";
import { insertedBy, overlap, shifted, type Change, type Span } from "../../../client/paste/spans.ts";

/** The text after the changes, with `‹…›` around the spans. */
function shown(text: string, spans: readonly Span[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (marked, { start, end }) =>
        `${marked.slice(0, start)}‹${marked.slice(start, end)}›${marked.slice(end)}`,
      text,
    );
}

function applied(text: string, changes: readonly Change[]): string {
  return changes
    .toSorted((a, b) => b.rangeOffset - a.rangeOffset)
    .reduce(
      (now, { rangeOffset, rangeLength, text: put }) =>
        now.slice(0, rangeOffset) + put + now.slice(rangeOffset + rangeLength),
      text,
    );
}

const change = (rangeOffset: number, rangeLength: number, text: string): Change => ({
  rangeOffset,
  rangeLength,
  text,
});

test("a paste at several cursors is found at each, in whichever order VS Code tells of them", () => {
  const changes = [change(6, 1, "KEY"), change(2, 0, "KEY")];
  expect(shown(applied("a=;\nb=_;", changes), insertedBy(changes))).toBe("a=‹KEY›;\nb=‹KEY›;");
});

test.each([
  ["typing before moves it", change(0, 0, "xx"), "xxab‹KEY›cd"],
  ["typing right before it stays outside", change(2, 0, "xx"), "abxx‹KEY›cd"],
  ["typing behind leaves it", change(6, 0, "xx"), "ab‹KEY›cxxd"],
  ["an edit inside stretches it", change(3, 1, "xxx"), "ab‹KxxxY›cd"],
  ["a deletion over its end cuts it", change(4, 2, ""), "ab‹KE›d"],
  ["a deletion over its beginning cuts it", change(1, 2, ""), "a‹EY›cd"],
  ["what is deleted whole is forgotten", change(1, 5, ""), "ad"],
])("%s", (_, edit, expected) => {
  const spans = shifted([{ start: 2, end: 5 }], [edit]);
  expect(shown(applied("abKEYcd", [edit]), spans)).toBe(expected);
});

test("whatever is typed elsewhere, the span still holds the pasted text", () => {
  const PASTED = "«key»";
  const typed = fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 })), { maxLength: 8 });
  fc.assert(
    fc.property(typed, (edits) => {
      let text = `before ${PASTED} after`;
      let spans: Span[] = [{ start: 7, end: 7 + PASTED.length }];
      for (const [at, put] of edits) {
        const [{ start, end }] = spans as [Span];
        const places = [...Array(text.length + 1).keys()].filter((offset) => offset <= start || offset > end);
        const edit = change(places[at % places.length]!, 0, put);
        text = applied(text, [edit]);
        spans = shifted(spans, [edit]);
      }
      expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([PASTED]);
    }),
  );
});

test("what merely touches does not overlap", () => {
  expect(overlap({ start: 0, end: 2 }, { start: 2, end: 3 })).toBe(false);
  expect(overlap({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true);
});
