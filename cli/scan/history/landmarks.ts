import type { FileKind, Syntax } from "../../../detect/file-kind.ts";
import {
  filterRoom,
  findSigns,
  findWords,
  isSpot,
  LONGEST_WORD,
  LOOKS_BACK,
  LOOKS_ON,
  SIGN_WITHIN,
} from "../../../detect/spots.ts";
import type { Made } from "../../../git/pack-walk.ts";

/**
 * The words and signs of a text that may be spots (detect/spots.ts): three numbers each, sorted by place. Which of them
 * are spots is found out when it is asked, and noted beside them.
 */
export type Landmarks = number[];

/** What the three numbers are: the place in bytes, the word or `SIGN`, and what is known of it, as bits. */
const [AT, WORD, KNOWN, NUMBERS] = [0, 1, 2, 3] as const;
const SIGN = -1;

/**
 * The landmarks of a version. Of one that was made of another only what is new is looked at: all else has those that it
 * had there, and what is known of them holds further away from what is new than anything looks.
 */
export function landmarksOf(bytes: Uint8Array, made: Made<Landmarks> | undefined): Landmarks {
  if (!made) return found(bytes, [0, bytes.length]);
  const changes = changesOf(bytes.length, made);
  if (changes.length === 0) return made.base;
  return merged(found(bytes, changes), kept(made, changes));
}

/** Whether one of them is a spot in a file of this kind. */
export function hasSpot(bytes: Uint8Array, landmarks: Landmarks, kind: FileKind): boolean {
  const no = 1 << (4 * SYNTAXES.indexOf(kind.syntax) + (kind.trial ? 2 : 0));
  const yes = no << 1;
  for (let mark = 0; mark < landmarks.length; mark += NUMBERS) {
    const word = landmarks[mark + WORD]!;
    const known = landmarks[mark + KNOWN]!;
    // A lock file is not looked at for what is written in another way.
    if (word === SIGN ? kind.syntax !== "inert" : (known & yes) !== 0) return true;
    if (word === SIGN || (known & no) !== 0) continue;
    const answer = isSpot(bytes, word, landmarks[mark + AT]!, kind);
    if (answer === "none") landmarks[mark + KNOWN] = known | no;
    if (answer !== "spot") continue;
    landmarks[mark + KNOWN] = known | yes;
    return true;
  }
  return false;
}

/** Each has two bits in files of the program itself, and two in tests: that a word is no spot, and that it is one. */
const SYNTAXES: readonly Syntax[] = ["code", "config", "shell", "text", "inert"];

/** Stretches of a version, as pairs of beginning and end, that its base does not have as they are; sorted and apart. */
function changesOf(length: number, { copies, baseLength }: Made<unknown>): number[] {
  const changes: number[] = [];
  const change = (start: number, end: number): void => {
    if (changes.length > 0 && start - changes.at(-1)! < TOGETHER) changes[changes.length - 1] = end;
    else changes.push(start, end);
  };
  let [at, baseAt] = [0, 0];
  for (let copy = 0; copy < copies.length; copy += 3) {
    const [from, start] = [copies[copy]!, copies[copy + 2]!];
    if (start !== at || from !== baseAt) change(at, start);
    at = start + copies[copy + 1]!;
    baseAt = from + copies[copy + 1]!;
  }
  if (at !== length || baseAt !== baseLength) change(at, length);
  return changes;
}

/** Changes that are nearer to one another are looked at as one. */
const TOGETHER = 256;

/** What begins in these stretches or reaches into them. */
function found(bytes: Uint8Array, changes: readonly number[]): Landmarks {
  const words: Landmarks = [];
  const signs: Landmarks = [];
  let base = 0;
  const onWord = (word: number, at: number): void => void words.push(base + at, word, 0);
  const onSign = (at: number): void => void signs.push(base + at, SIGN, 0);
  let done = 0;
  for (let change = 0; change < changes.length; change += 2) {
    const [start, end] = [changes[change]!, changes[change + 1]!];
    const stretch = inFilter(bytes, Math.max(0, start - CONTEXT), Math.min(bytes.length, end + CONTEXT));
    base = stretch.from;
    const to = Math.min(bytes.length, end + SIGN_WITHIN);
    findWords(stretch.bytes, Math.max(0, start - LONGEST_WORD) - base, end - base, onWord);
    findSigns(stretch.bytes, Math.max(done, start - SIGN_WITHIN) - base, to - base, onSign);
    done = to;
  }
  return merged(words, signs);
}

/** More than words and signs are known by. */
const CONTEXT = 2 * SIGN_WITHIN;

/** A stretch of the bytes where the filter reads it, so that it is copied there once; all of them where it is long. */
function inFilter(
  bytes: Uint8Array,
  from: number,
  to: number,
): { readonly bytes: Uint8Array; readonly from: number } {
  const room = filterRoom();
  if (to - from > room.length) return { bytes, from: 0 };
  const stretch = room.subarray(0, to - from);
  stretch.set(bytes.subarray(from, to));
  return { bytes: stretch, from };
}

/** What the base has and is not found anew, at its new place. */
function kept({ base, copies }: Made<Landmarks>, changes: readonly number[]): Landmarks {
  let length = 0;
  let next = 0;
  for (let copy = 0; copy < copies.length; copy += 3) {
    const from = copies[copy]!;
    const start = copies[copy + 2]!;
    const end = from + copies[copy + 1]!;
    for (let mark = firstFrom(base, from); mark < base.length && base[mark + AT]! < end; mark += NUMBERS) {
      const at = base[mark + AT]! - from + start;
      const word = base[mark + WORD]!;
      while (next < changes.length && changes[next + 1]! + LOOKS_BACK <= at) next += 2;
      const nearness = nearnessOf(at, word, changes, next);
      if (nearness === IN) continue;
      SCRATCH[length++] = at;
      SCRATCH[length++] = word;
      SCRATCH[length++] = nearness === NEAR ? 0 : base[mark + KNOWN]!;
    }
  }
  return SCRATCH.slice(0, length);
}

/** Grows once to what is needed, instead of each list of its own. Nobody holds it while another list is made. */
const SCRATCH: number[] = [];

/** How a landmark lies to changes: it is found anew with them, or they have a say in what is known of it, or neither. */
const [IN, NEAR, FAR] = [2, 1, 0] as const;

function nearnessOf(at: number, word: number, changes: readonly number[], next: number): number {
  let nearness: number = FAR;
  for (let change = next; change < changes.length && changes[change]! - LOOKS_ON <= at; change += 2) {
    const start = changes[change]!;
    const end = changes[change + 1]!;
    const isIn =
      word === SIGN
        ? start - SIGN_WITHIN <= at && at < end + SIGN_WITHIN
        : start - LONGEST_WORD <= at && at < end;
    if (isIn) return IN;
    if (at < end + LOOKS_BACK) nearness = NEAR;
  }
  return nearness;
}

/** The index of the first one that is no earlier. */
function firstFrom(landmarks: Landmarks, at: number): number {
  let low = 0;
  let high = landmarks.length / NUMBERS;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (landmarks[NUMBERS * middle]! < at) low = middle + 1;
    else high = middle;
  }
  return NUMBERS * low;
}

/** Both in one, by their places. */
function merged(some: Landmarks, others: Landmarks): Landmarks {
  if (some.length === 0) return others;
  if (others.length === 0) return some;
  let length = 0;
  let one = 0;
  let other = 0;
  while (one < some.length || other < others.length) {
    const isOne = other >= others.length || (one < some.length && some[one]! <= others[other]!);
    const from = isOne ? some : others;
    const mark = isOne ? one : other;
    SCRATCH[length++] = from[mark + AT]!;
    SCRATCH[length++] = from[mark + WORD]!;
    SCRATCH[length++] = from[mark + KNOWN]!;
    if (isOne) one += NUMBERS;
    else other += NUMBERS;
  }
  return SCRATCH.slice(0, length);
}
