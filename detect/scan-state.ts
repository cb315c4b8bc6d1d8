import { moved, type Candidate } from "./overlap.ts";
import type { Progress } from "./search.ts";
import { CONTEXT } from "./windows.ts";

/**
 * All that a scan, which goes from the left to the right, takes along over a boundary in the text. Offsets are in bytes
 * from the boundary, so that they stay what they are where it moves.
 */
export interface ScanState {
  /** Up to where rules have matched, by their index, as far back as any rule looks. */
  readonly done: Places;
  /** Up to where they have been tried in vain. */
  readonly tried: Places;
  readonly nameDone: number;
  /** The last candidate, where it reaches over the boundary: a better one may begin behind it. */
  readonly open: Candidate | undefined;
}

/** Places by the indices of rules. */
type Places = ReadonlyMap<number, number>;

export const AT_START: ScanState = { done: new Map(), tried: new Map(), nameDone: 0, open: undefined };

/** @param boundary in the same bytes as the progress */
export function stateAt(boundary: number, progress: Progress, open: Candidate | undefined): ScanState {
  return {
    done: placesBehind(progress.done, boundary, CONTEXT),
    tried: placesBehind(progress.tried, boundary, 0),
    nameDone: Math.max(0, progress.nameDone - boundary),
    open: open && moved(open, -boundary),
  };
}

/** Those that lie behind the boundary, or so little before it that they count, from the boundary on. */
function placesBehind(places: Places, boundary: number, before: number): Places {
  const near = [...places].filter(([, place]) => place > boundary - before);
  return new Map(near.map(([index, place]) => [index, place - boundary]));
}

export function progressFrom({ done, tried, nameDone }: ScanState, boundary: number): Progress {
  const moved = (places: Places) =>
    new Map(Array.from(places, ([index, place]) => [index, place + boundary]));
  return { done: moved(done), tried: moved(tried), nameDone: nameDone + boundary, signs: 0, looksFar: false };
}

export function isSameState(one: ScanState, other: ScanState): boolean {
  return (
    one.nameDone === other.nameDone &&
    areSame(one.done, other.done) &&
    areSame(one.tried, other.tried) &&
    isSame(one.open, other.open)
  );
}

const areSame = (some: Places, others: Places): boolean =>
  some.size === others.size && [...some].every(([index, place]) => others.get(index) === place);

export function isSame(one: Candidate | undefined, other: Candidate | undefined): boolean {
  if (!one || !other) return one === other;
  const [a, b] = [one.finding, other.finding];
  return a.rule === b.rule && a.start === b.start && a.end === b.end && a.facts.join() === b.facts.join();
}
