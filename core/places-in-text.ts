/** Where an offset is for people: lines and columns from 1, columns in UTF-16 units. */
export interface PlaceInText {
  readonly line: number;
  readonly column: number;
}

/**
 * The places of offsets in a text, of which each is no further back than the one before: it is gone through once,
 * however many are asked for.
 */
export function placesIn(text: string): (offset: number) => PlaceInText {
  let line = 1;
  let start = 0;
  let end = text.indexOf("\n");
  return (offset) => {
    for (; end !== -1 && end < offset; end = text.indexOf("\n", start)) {
      line++;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}
