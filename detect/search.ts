import { accept } from "./accept.ts";
import { nameEndInBytes } from "./assignment.ts";
import type { FileKind } from "./file-kind.ts";
import { STRIDE } from "./filter-tables.ts";
import { genericAt, mayHaveValue } from "./generic.ts";
import type { Candidate } from "./overlap.ts";
import { ruleIndex } from "./rule-index.ts";
import type { Source } from "./source.ts";
import type { Stretch } from "./windows.ts";

interface Search {
  readonly source: Source;
  readonly kind: FileKind;
  readonly stretch: Stretch;
  readonly shouldStop: () => boolean;
  readonly progress: Progress;
}

/**
 * One pass of the filter over the bytes; each keyword that it finds has its rules tried on the spot: first the gate
 * of each, on the bytes, and where one lets it pass the rule itself, on the text.
 */
export function search({ source, kind, stretch, shouldStop, progress }: Search): Candidate[] {
  const { filter, words } = ruleIndex();
  const { bytes } = source;
  const { done } = progress;
  const found: Candidate[] = [];
  const onWord = (number: number, hit: number): void => {
    const { trials, text, generic } = words[number]!;
    for (let at = 0; at < trials.length; at++) {
      const { matcher, index } = trials[at]!;
      if (!matcher.gate(bytes, hit)) continue;
      const from = done.get(index) ?? 0;
      if (hit < from) continue;
      const match = matcher.matchAt(source.text, hit, from);
      if (!match) continue;
      done.set(index, match.through);
      const candidate = accept(source.text, matcher.rule, match, kind);
      if (candidate) found.push(candidate);
    }
    const end = hit + text.length;
    if (generic && kind.syntax !== "inert" && end > progress.nameDone) {
      progress.nameDone = nameEndInBytes(bytes, end);
      if (!mayHaveValue(bytes, progress.nameDone, kind)) return;
      const candidate = genericAt(source.text, end, kind);
      if (candidate) found.push(candidate);
    }
  };
  for (let from = stretch.from; from < stretch.to && !shouldStop(); from += STRIDE)
    filter.scan(bytes, from, Math.min(stretch.to, from + STRIDE), onWord);
  return found;
}

/** How far a search has come, from the beginning of the window. */
export interface Progress {
  /** Up to where rules have matched, by their index, so that none looks at the same place twice. */
  readonly done: Map<number, number>;
  /** The end of the last name that was looked at. */
  nameDone: number;
}

export const startProgress = (): Progress => ({ done: new Map(), nameDone: 0 });

/** Where the next window begins so many bytes further on. */
export function moveOn(progress: Progress, by: number): void {
  for (const [index, through] of progress.done) progress.done.set(index, Math.max(0, through - by));
  progress.nameDone -= by;
}
