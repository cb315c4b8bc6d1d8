import { accept } from "./accept.ts";
import { nameEndInBytes } from "./assignment.ts";
import type { FileKind } from "./file-kind.ts";
import { STRIDE } from "./filter-tables.ts";
import type { Finding } from "./finding.ts";
import { genericAt, mayBeSecret, mayHaveValue } from "./generic.ts";
import { NAMES_IN } from "./given.ts";
import { moved, shifted, type Candidate } from "./overlap.ts";
import { ruleIndex } from "./rule-index.ts";
import { MARGIN, type Source } from "./source.ts";
import type { Stretch } from "./windows.ts";

/** Patterns with longer matches are given the whole text. */
const FARTHEST = MARGIN - 1024;

interface Search {
  readonly source: Source;
  readonly kind: FileKind;
  readonly stretch: Stretch;
  readonly shouldStop: () => boolean;
  readonly progress: Progress;
  /** How many words the filter has found in the first stride, where it has looked there just now. */
  readonly found?: number | undefined;
}

/**
 * One pass of the filter over the bytes; each keyword that it finds has its rules tried on the spot: first the gate
 * of each, on the bytes, and where one lets it pass the rule itself, on the text.
 */
export function search(given: Search): Candidate[] {
  const { source, kind, stretch, shouldStop, progress } = given;
  const { filter, wordOf } = ruleIndex();
  const { bytes } = source;
  const { done, tried } = progress;
  const found: Candidate[] = [];
  /** What a rule for a vendor has found last. */
  let taken: Finding | undefined;
  const onWord = (number: number, hit: number): void => {
    const { length, trials, generic, signs } = wordOf(number);
    progress.signs |= signs;
    for (let at = 0; at < trials.length; at++) {
      const { index, gate, matcher: matcherOf } = trials[at]!;
      if (!gate(bytes, hit)) continue;
      const from = done.get(index) ?? 0;
      if (hit < from) continue;
      const matcher = matcherOf();
      const isFar = matcher.longest > FARTHEST;
      if (isFar) progress.looksFar = true;
      const { text, start } = isFar ? { text: source.text, start: 0 } : source.around(hit);
      const first = Math.max(from, tried.get(index) ?? 0, start);
      const { match, through } = matcher.lookAt(text, hit - start, first - start);
      (match ? done : tried).set(index, through + start);
      if (!match) continue;
      const candidate = accept(text, matcher.rule, match, kind);
      if (!candidate) continue;
      found.push(moved(candidate, start));
      taken = found.at(-1)!.finding;
    }
    const end = hit + length;
    if (generic && kind.syntax !== "inert" && end > progress.nameDone) {
      const nameEnd = nameEndInBytes(bytes, end);
      if (!mayHaveValue(bytes, nameEnd, kind)) return;
      progress.nameDone = nameEnd;
      if (!mayBeSecret(bytes, end, nameEnd)) return;
      const { text, start } = source.around(hit);
      const candidate = genericAt(text, end - start, kind, taken && shifted(taken, -start));
      if (candidate) found.push(moved(candidate, start));
    }
  };
  let words = given.found;
  for (let from = stretch.from; from < stretch.to && !shouldStop(); from += STRIDE) {
    words ??= filter.find(bytes, from, Math.min(stretch.to, from + STRIDE), NAMES_IN[kind.syntax]);
    if (words > 0) filter.tell(words, from, onWord);
    words = undefined;
  }
  return found;
}

/** How far a search has come, from the beginning of the window. */
export interface Progress {
  /** Up to where rules have matched, by their index, so that none looks at the same place twice. */
  readonly done: Map<number, number>;
  /** Up to where nothing begins that a rule would match, as it has been looked for in vain. */
  readonly tried: Map<number, number>;
  /** The end of the last name that may have had a value. */
  nameDone: number;
  /** The `SIGNS` that words have told of. */
  signs: number;
  /** Whether something was given more of the text than `MARGIN` on either side. */
  looksFar: boolean;
}

export const startProgress = (): Progress => ({
  done: new Map(),
  tried: new Map(),
  nameDone: 0,
  signs: 0,
  looksFar: false,
});

/** Where the next window begins so many bytes further on. */
export function moveOn(progress: Progress, by: number): void {
  for (const places of [progress.done, progress.tried])
    for (const [index, through] of places) places.set(index, Math.max(0, through - by));
  progress.nameDone -= by;
}
