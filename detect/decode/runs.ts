export interface Run {
  readonly start: number;
  readonly end: number;
}

/** 1 for letters, digits and the symbols of both base64 alphabets. */
const IN_RUN = new Uint8Array(256);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_") {
  IN_RUN[character.charCodeAt(0)] = 1;
}

/**
 * The next run of `least` and more characters of base64 that begins at `from` or behind it. Looked at is the last
 * character that such a run would have, then those before it, so that most of a program is never looked at.
 */
export function nextRun(text: string, from: number, least: number): Run | undefined {
  let start = from;
  /** From `start` up to here every character is one of a run. */
  let known = from;
  while (start + least <= text.length) {
    let at = start + least - 1;
    while (at >= known && IN_RUN[text.charCodeAt(at)] === 1) at--;
    if (at < known) return { start, end: runEnd(text, start + least) };
    known = start + least;
    start = at + 1;
  }
  return undefined;
}

/** Where the run that `from` is in ends. */
export function runEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && IN_RUN[text.charCodeAt(end)] === 1) end++;
  return end;
}
