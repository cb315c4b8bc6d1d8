/** UTF-16 offsets in a text, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One of the changes that VS Code tells of together: their offsets are all those of the text before, and do not overlap. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** Where changes have put their texts, as offsets of the text after them. */
export function insertedBy(changes: readonly Change[]): Span[] {
  let moved = 0;
  return inOrder(changes).map(({ rangeOffset, rangeLength, text }) => {
    const start = rangeOffset + moved;
    moved += text.length - rangeLength;
    return { start, end: start + text.length };
  });
}

/** Where spans are after changes. One that is edited inside grows or shrinks; one that is deleted is left out. */
export function shifted(spans: readonly Span[], changes: readonly Change[]): Span[] {
  const after = (offset: number, isEnd: boolean) => {
    let moved = 0;
    for (const { rangeOffset, rangeLength, text } of inOrder(changes)) {
      const end = rangeOffset + rangeLength;
      if (end < offset || (end === offset && !isEnd)) moved += text.length - rangeLength;
      // What is cut through ends, or begins, where the new text does.
      else if (rangeOffset < offset) return rangeOffset + moved + (isEnd ? 0 : text.length);
    }
    return offset + moved;
  };
  return spans
    .map(({ start, end }) => ({ start: after(start, false), end: after(end, true) }))
    .filter(({ start, end }) => start < end);
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function inOrder(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) => a.rangeOffset - b.rangeOffset);
}
