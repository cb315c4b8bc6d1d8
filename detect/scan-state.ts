import { moved, type Candidate } from "./overlap.ts";
import type { Progress } from "./search.ts";
import { CONTEXT } from "./windows.ts";

/**
 * All that a scan, which goes from the left to the right, takes along over a boundary in the text. Offsets are in bytes
 * from the boundary, so that they stay what they are where it moves.
 */
export interface ScanState {
  /** Up to where rules have matched, by their index, as far back as any rule looks. */
  readonly done: ReadonlyMap<number, number>;
  readonly nameDone: number;
  /** The last candidate, where it reaches over the boundary: a better one may begin behind it. */
  readonly open: Candidate | undefined;
}

export const AT_START: ScanState = { done: new Map(), nameDone: 0, open: undefined };

/** @param boundary in the same bytes as the progress */
export function stateAt(boundary: number, progress: Progress, open: Candidate | undefined): ScanState {
  const done = [...progress.done].filter(([, through]) => through > boundary - CONTEXT);
  return {
    done: new Map(done.map(([index, through]) => [index, through - boundary])),
    nameDone: Math.max(0, progress.nameDone - boundary),
    open: open && moved(open, -boundary),
  };
}

export function progressFrom({ done, nameDone }: ScanState, boundary: number): Progress {
  const moved = Array.from(done, ([index, through]): [number, number] => [index, through + boundary]);
  return { done: new Map(moved), nameDone: nameDone + boundary, signs: 0 };
}

export function isSameState(one: ScanState, other: ScanState): boolean {
  if (one.nameDone !== other.nameDone || one.done.size !== other.done.size) return false;
  for (const [index, through] of one.done) if (other.done.get(index) !== through) return false;
  return isSame(one.open, other.open);
}

function isSame(one: Candidate | undefined, other: Candidate | undefined): boolean {
  if (!one || !other) return one === other;
  const [a, b] = [one.finding, other.finding];
  return a.rule === b.rule && a.start === b.start && a.end === b.end && a.facts.join() === b.facts.join();
}
