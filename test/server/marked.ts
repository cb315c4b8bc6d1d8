/** A source without its marks, and where they were. */
export interface Marked {
  readonly text: string;
  /** Offset of `‸`. */
  readonly cursor: number | undefined;
  /** Offsets of `‹…›`. */
  readonly range: { readonly start: number; readonly end: number } | undefined;
}

export function unmark(marked: string): Marked {
  const places = new Map<string, number>();
  let text = "";
  for (const character of marked) {
    if ("‸‹›".includes(character)) places.set(character, text.length);
    else text += character;
  }
  const [start, end] = [places.get("‹"), places.get("›")];
  const range = start === undefined || end === undefined ? undefined : { start, end };
  return { text, cursor: places.get("‸") ?? end, range };
}
