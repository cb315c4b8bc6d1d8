import { Edit } from "web-tree-sitter";
import type { Change } from "./sites.ts";

/** A change as tree-sitter wants to be told of it. */
export function editOf(change: Change, before: string, after: string): Edit {
  const startPosition = pointAt(before, change.start);
  return new Edit({
    startIndex: change.start,
    oldEndIndex: change.oldEnd,
    newEndIndex: change.newEnd,
    startPosition,
    oldEndPosition: pointAt(before, change.oldEnd, change.start, startPosition),
    newEndPosition: pointAt(after, change.newEnd, change.start, startPosition),
  });
}

interface Point {
  readonly row: number;
  readonly column: number;
}

/** Row and column of an offset, counted on from a place that is known. */
function pointAt(text: string, offset: number, from = 0, known: Point = { row: 0, column: 0 }): Point {
  let { row } = known;
  let lineStart = from - known.column;
  for (let at = text.indexOf("\n", from); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}
