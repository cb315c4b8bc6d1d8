import { encode, findSecrets, heedMarks } from "./engine.ts";
import { fileKind, type FileKind } from "./file-kind.ts";
import { isKnownFile } from "./files/known-files.ts";
import type { Finding } from "./finding.ts";
import { moved, resolveOverlaps, shifted, type Candidate } from "./overlap.ts";
import { Passed } from "./passed.ts";
import { PASSES } from "./passes.ts";
import { AT_START, isSame, isSameState, progressFrom, stateAt, type ScanState } from "./scan-state.ts";
import { search } from "./search.ts";
import { SIGNS } from "./signs.ts";
import { MARGIN, Source } from "./source.ts";
import { utf16Length } from "./utf8.ts";
import { CONTEXT } from "./windows.ts";

/** One replacement in a text, in UTF-16 offsets: `start` to `oldEnd` became `start` to `newEnd`. */
interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** A piece of the text, with what a scan has come to in it. */
interface Segment {
  /** In UTF-16 units, and in UTF-8. */
  readonly length: number;
  readonly bytes: number;
  /** How the scan stood where it begins; undefined where the text is new. */
  readonly before: ScanState | undefined;
  readonly after: ScanState;
  /** Whether something in it looked further than `MARGIN`, which little does. */
  readonly looksFar: boolean;
  /** What the passes found in it, from where it begins; offsets in bytes. */
  readonly passed: readonly Candidate[];
  /** In UTF-16 units from where it begins. */
  readonly findings: readonly Finding[];
}

/** In UTF-16 units. */
const SEGMENT = 8192;
/** So much is made ready to be scanned at once, at the most, in UTF-16 units and without what stands around it. */
const VIEW = 2 ** 20;
/** So many segments, where the scan does not stand as it did before. */
const AHEAD = 8;

/**
 * The scan of a text that is being edited. Kept are the findings of the text's segments, and how the scan stood where
 * each begins. After an edit those are scanned again from which the new text can be seen, and those behind it until the
 * scan stands at one of them as it did before: there all is as it was. From most of the text nobody sees further than
 * `MARGIN`. What it finds is what `findSecrets` does, with the same reservation as its windows: that nothing looks
 * further than `CONTEXT`.
 */
export class Rescan {
  /** With `/`. */
  readonly path: string;
  readonly #kind: FileKind;
  #segments: Segment[] = [];

  constructor(path: string) {
    this.path = path;
    this.#kind = fileKind(path);
  }

  edit({ start, oldEnd, newEnd }: Change): void {
    const segments = this.#segments;
    let first = 0;
    let offset = 0;
    while (first < segments.length && offset + segments[first]!.length < start)
      offset += segments[first++]!.length;
    let behind = first;
    let end = offset;
    while (behind < segments.length && end <= oldEnd) end += segments[behind++]!.length;
    segments.splice(first, behind - first, fresh(end - offset + newEnd - oldEnd));
  }

  /** @param text as the edits have made it; the first time, any */
  findings(text: string): Finding[] {
    // Of a format that is known all of the file is looked at.
    if (isKnownFile(this.path)) return findSecrets(text, { path: this.path });
    if (lengthOf(this.#segments) !== text.length) this.#segments = [fresh(text.length)];
    const first = this.#segments.findIndex(({ before }) => !before);
    if (first >= 0) this.#scan(text, first, this.#segments.findLastIndex(({ before }) => !before) + 1);
    let offset = 0;
    return this.#segments.flatMap(({ length, findings }) => {
      const here = offset;
      offset += length;
      return findings.map((finding) => shifted(finding, here));
    });
  }

  /** Scans what can see the segments from `first` up to `behind`, which are new. */
  #scan(text: string, first: number, behind: number): void {
    const end = first + this.#divide(text, first, behind);
    const near = [this.#reach(first, -1, MARGIN), this.#reach(end, 1, MARGIN)] as const;
    let at = this.#reach(first, -1, CONTEXT);
    const last = this.#reach(end, 1, CONTEXT);
    let state = at === 0 ? AT_START : this.#segments[at]!.before!;
    let view: View | undefined;
    for (; at < this.#segments.length; at++) {
      const segment = this.#segments[at]!;
      const isAsBefore = segment.before !== undefined && isSameState(state, segment.before);
      if (at >= last && isAsBefore) return;
      if (!view || at >= view.end) view = this.#viewFrom(text, at, last);
      const passed = takePassed(view, segment);
      const isNear = at >= near[0] && at < near[1];
      if (isNear || !isAsBefore || segment.looksFar || !areSame(passed, segment.passed))
        this.#segments[at] = this.#scanSegment(view, { ...segment, before: state, passed }, state);
      view.next += segment.bytes;
      state = this.#segments[at]!.after;
    }
  }

  /** Puts segments of the usual length in the place of those from `first` up to `behind`; returns how many. */
  #divide(text: string, first: number, behind: number): number {
    let offset = lengthOf(this.#segments.slice(0, first));
    const end = offset + lengthOf(this.#segments.slice(first, behind));
    const divided: Segment[] = [];
    while (offset < end) {
      let to = end - offset < 2 * SEGMENT ? end : offset + SEGMENT;
      // Not between the halves of a character.
      if (to < end && /[\uDC00-\uDFFF]/.test(text.charAt(to))) to++;
      divided.push({ ...fresh(to - offset), bytes: Buffer.byteLength(text.slice(offset, to)) });
      offset = to;
    }
    this.#segments.splice(first, behind - first, ...divided);
    return divided.length;
  }

  /** The segment's index from where on, in this direction, all are at least so far away. */
  #reach(index: number, direction: 1 | -1, distance: number): number {
    let at = index;
    let seen = 0;
    while (seen < distance && (direction === 1 ? at < this.#segments.length : at > 0)) {
      seen += this.#segments[direction === 1 ? at : at - 1]!.length;
      at += direction;
    }
    return at;
  }

  /** Makes the text ready from a segment on, up to `last` where it is not too long, with what stands around it. */
  #viewFrom(text: string, index: number, last: number): View {
    const limit = Math.min(this.#segments.length, Math.max(last, index + AHEAD));
    let end = index;
    for (let length = 0; end < limit && length < VIEW; end++) length += this.#segments[end]!.length;
    const start = this.#reach(index, -1, CONTEXT);
    const shown = this.#segments.slice(start, this.#reach(end, 1, CONTEXT));
    const from = lengthOf(this.#segments.slice(0, start));
    const piece = text.slice(from, from + lengthOf(shown));
    const bytes = encode(piece);
    const source = new Source(bytes, bytes.length === piece.length ? piece : undefined);
    const passed = new Passed(source, this.path, this.#kind, SIGNS.join | SIGNS.reference, () => false);
    return {
      source,
      passed: PASSES.flatMap((pass) => pass(passed)),
      next: this.#segments.slice(start, index).reduce((sum, { bytes }) => sum + bytes, 0),
      end,
    };
  }

  #scanSegment({ source, next: from }: View, segment: Segment, state: ScanState): Segment {
    const to = from + segment.bytes;
    const progress = progressFrom(state, from);
    const stretch = { start: 0, end: source.bytes.length, from, to };
    const candidates = search({ source, kind: this.#kind, stretch, shouldStop: () => false, progress });
    if (state.open) candidates.push(moved(state.open, from));
    candidates.push(...segment.passed.map((candidate) => moved(candidate, from)));
    const kept = resolveOverlaps(candidates);
    const open = (kept.at(-1)?.finding.end ?? 0) > to ? kept.pop() : undefined;
    const findings = kept.flatMap(({ finding }) => heedMarks(source.text, finding));
    return {
      ...segment,
      after: stateAt(to, progress, open),
      looksFar: progress.looksFar,
      findings: inUtf16(source.bytes, from, findings),
    };
  }
}

/** What the passes have found in the view's next segment, from where it begins. */
function takePassed({ passed, next }: View, { bytes }: Segment): Candidate[] {
  return passed
    .filter(({ finding: { start } }) => start >= next && start < next + bytes)
    .map((candidate) => moved(candidate, -next));
}

const areSame = (some: readonly Candidate[], others: readonly Candidate[]): boolean =>
  some.length === others.length && some.every((one, at) => isSame(one, others[at]));

/** A part of the text, made ready. Offsets are in its bytes. */
interface View {
  readonly source: Source;
  /** What the passes have found. */
  readonly passed: readonly Candidate[];
  /** Where the next segment begins. */
  next: number;
  /** The index of the first segment that is not to be scanned in it. */
  readonly end: number;
}

/** Counted in UTF-16 units from the segment that begins at `from`. */
function inUtf16(bytes: Uint8Array, from: number, findings: readonly Finding[]): Finding[] {
  const place = (at: number): number =>
    at < from ? -utf16Length(bytes, at, from) : utf16Length(bytes, from, at);
  return findings.map((finding) => ({ ...finding, start: place(finding.start), end: place(finding.end) }));
}

const fresh = (length: number): Segment => ({
  length,
  bytes: 0,
  before: undefined,
  after: AT_START,
  looksFar: false,
  passed: [],
  findings: [],
});

const lengthOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { length }) => sum + length, 0);
