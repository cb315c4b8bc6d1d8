import { accept } from "./accept.ts";
import { fileKind, type FileKind } from "./file-kind.ts";
import type { Finding } from "./finding.ts";
import { genericAt } from "./generic.ts";
import { resolveOverlaps, type Candidate } from "./overlap.ts";
import { PASSES } from "./passes.ts";
import { ruleIndex } from "./rule-index.ts";
import { RULES } from "./rules.ts";
import { markAt } from "./suppress.ts";

export interface ScanOptions {
  /** With `/`. It decides the syntax, and whether the file is a test or an example; nothing is read. */
  readonly path: string;
  /** Asked every 64 KiB; where it says yes, the scan ends with what it has. */
  readonly shouldStop?: () => boolean;
}

/**
 * The hardcoded secrets in a text, sorted by start, none overlapping. Any text will do: nothing is thrown, and
 * the time grows with the length alone.
 */
export function findSecrets(text: string, options: ScanOptions): Finding[] {
  const kind = fileKind(options.path);
  const shouldStop = options.shouldStop ?? (() => false);
  // An inert file has no named values to look for.
  const nested = (inner: string) => search(inner, { ...kind, syntax: "inert" }, shouldStop);
  const candidates = [
    ...search(text, kind, shouldStop),
    ...PASSES.flatMap((pass) => pass({ text, path: options.path, kind, search: nested })),
  ];
  return resolveOverlaps(candidates).flatMap(({ finding }) => heedMarks(text, finding));
}

const STRIDE = 65_536;

/** One pass of the filter over the text; each keyword that it finds has its rules tried on the spot. */
function search(text: string, kind: FileKind, shouldStop: () => boolean): Candidate[] {
  const { filter, words } = ruleIndex();
  const found: Candidate[] = [];
  /** Up to where each rule has matched, so that no rule looks at the same place twice. */
  const done = new Int32Array(RULES.length);
  let nameDone = 0;
  const onWord = (word: number, end: number): void => {
    const { keyword, trials, generic } = words[word]!;
    const hit = end - keyword.length;
    for (const { matcher, exact, index } of trials) {
      if (hit < done[index]! || (exact !== undefined && !text.startsWith(exact, hit))) continue;
      const match = matcher.matchAt(text, hit, done[index]!);
      if (!match) continue;
      done[index] = match.through;
      const candidate = accept(text, matcher.rule, match, kind);
      if (candidate) found.push(candidate);
    }
    if (generic && kind.syntax !== "inert" && end > nameDone) {
      const { candidate, nameEnd } = genericAt(text, end, kind);
      nameDone = nameEnd;
      if (candidate) found.push(candidate);
    }
  };
  let state = 0;
  for (let from = 0; from < text.length && !shouldStop(); from += STRIDE) {
    state = filter.scan(text, from, Math.min(text.length, from + STRIDE), state, onWord);
  }
  return found;
}

function heedMarks(text: string, finding: Finding): Finding[] {
  const mark = markAt(text, finding.start, finding.end);
  if (mark === "ignored") return [];
  if (mark === undefined) return [finding];
  return [
    {
      ...finding,
      facts: [...finding.facts, "keyward:ignore stands beside it without a reason, and so does not count"],
    },
  ];
}
