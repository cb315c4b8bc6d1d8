/** The most that is looked at in one piece; a longer source is scanned window by window. */
export const WINDOW = 4 * 2 ** 20;
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
export function windowsOf(length: number): Stretch[] {
  const windows: Stretch[] = [];
  let start = 0;
  let from = 0;
  for (;;) {
    const end = Math.min(length, start + WINDOW);
    const to = end === length ? end - start : end - start - CONTEXT;
    windows.push({ start, end, from, to });
    if (end === length) return windows;
    const next = Math.max(start, start + to - CONTEXT);
    from = start + to - next;
    start = next;
  }
}
