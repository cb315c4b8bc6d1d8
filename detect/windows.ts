/**
 * The most that is looked at in one piece; a longer source is scanned window by window. Node keeps texts of a million
 * characters and more outside of V8's heap, where those that nobody needs any more add up to 64 MB.
 */
export const WINDOW = 960 * 2 ** 10;
/** The same of a file whose format is known, of which as much as possible is looked at. */
export const LARGEST_WINDOW = 4 * 2 ** 20;
/** How much of what stands before and behind its part a window shows: no rule looks further. */
export const CONTEXT = 65_536;

/** A window's place in a source, and the part of it whose findings are its own: `[from, to)`, from its beginning. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Windows over so many bytes: their parts cover all of them, each once. */
export function windowsOf(length: number, window = WINDOW): Stretch[] {
  const windows: Stretch[] = [];
  let start = 0;
  let from = 0;
  for (;;) {
    const end = Math.min(length, start + window);
    const to = end === length ? end - start : end - start - CONTEXT;
    windows.push({ start, end, from, to });
    if (end === length) return windows;
    const next = Math.max(start, start + to - CONTEXT);
    from = start + to - next;
    start = next;
  }
}
