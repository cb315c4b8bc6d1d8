import { fileKind, type FileKind } from "./file-kind.ts";
import type { Finding } from "./finding.ts";
import { GENERIC_WORDS, genericAt } from "./generic.ts";
import { compile, type Match, type Matcher } from "./matcher.ts";
import { resolveOverlaps, type Candidate } from "./overlap.ts";
import { isPlaceholder, isReference } from "./placeholder.ts";
import { buildPrefilter } from "./prefilter.ts";
import type { PatternRule } from "./rule.ts";
import { RULES } from "./rules/index.ts";
import { markAt } from "./suppress.ts";
import { wordLikeness } from "./words.ts";

export interface ScanOptions {
  /** The file's path with `/`; only its name and kind are used. */
  readonly path: string;
  /** Asked every 64 KiB; where it says yes, the scan ends with what it has. */
  readonly shouldStop?: () => boolean;
}

/**
 * The hardcoded secrets in a text, sorted by start, none overlapping. Any text will do: nothing is thrown, and
 * the time grows with the length alone.
 */
export function findSecrets(text: string, options: ScanOptions): Finding[] {
  const candidates = search(text, fileKind(options.path), options.shouldStop ?? (() => false));
  return resolveOverlaps(candidates).flatMap(({ finding }) => heedMarks(text, finding));
}

const STRIDE = 65_536;

/** One pass of the filter over the text; each keyword that it finds has its rules tried on the spot. */
function search(text: string, kind: FileKind, shouldStop: () => boolean): Candidate[] {
  const { filter, words } = engine();
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

interface Word {
  readonly keyword: string;
  /** The rules to try, each with the keyword in its own case where that counts. */
  readonly trials: {
    readonly matcher: Matcher;
    readonly exact: string | undefined;
    readonly index: number;
  }[];
  readonly generic: boolean;
}

let built: { filter: ReturnType<typeof buildPrefilter>; words: readonly Word[] } | undefined;

/** The filter and the compiled patterns, made at the first scan: importing the rules costs next to nothing. */
function engine() {
  if (built) return built;
  const generic = new Set(GENERIC_WORDS);
  const words = new Map(GENERIC_WORDS.map((word) => [word, newWord(word, generic)]));
  RULES.forEach((rule, index) => {
    if (rule.kind === "generic") return;
    const matcher = compile(rule);
    for (const keyword of rule.keywords) {
      const folded = keyword.toLowerCase();
      const word = words.get(folded) ?? newWord(folded, generic);
      words.set(folded, word);
      word.trials.push({ matcher, exact: matcher.exact ? keyword : undefined, index });
    }
  });
  const list = [...words.values()];
  return (built = { filter: buildPrefilter(list.map((word) => word.keyword)), words: list });
}

const newWord = (keyword: string, generic: ReadonlySet<string>): Word => ({
  keyword,
  trials: [],
  generic: generic.has(keyword),
});

function accept(
  text: string,
  rule: PatternRule,
  { start, end }: Match,
  file: FileKind,
): Candidate | undefined {
  const secret = text.slice(start, end);
  if (isPlaceholder(secret) || isReference(secret)) return undefined;
  if (rule.kind === "assignment" && !looksMade(secret)) return undefined;
  const verdict = rule.validate?.(secret);
  if (verdict === "refuted") return undefined;
  const { id, what, severity, kind } = rule;
  const finding: Finding = {
    rule: id,
    what,
    severity,
    // Tests and documentation are full of URLs and headers; a vendor's shape is as sure there as elsewhere.
    confidence:
      kind === "structure" && file.trial
        ? "low"
        : (verdict?.confidence ?? (kind === "assignment" ? "medium" : "high")),
    start,
    end,
    facts: [KIND_FACTS[kind], ...(verdict ? [verdict.fact] : [])],
  };
  return { finding, rule };
}

/** Beside a service's name stand words as well: of an alphabet that fits both, a machine's value is none. */
function looksMade(value: string): boolean {
  const mixed = /\d/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value));
  return mixed && wordLikeness(value) <= 0.45;
}

const KIND_FACTS: Readonly<Record<PatternRule["kind"], string>> = {
  format: "it has the shape that the vendor documents",
  structure: "it has the structure of one",
  assignment: "a name beside it names the service, and its length and alphabet fit",
};

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
