import type { Candidate } from "../overlap.ts";
import type { PassInput } from "../passes.ts";

/** What a stretch of the text says once it is decoded or put together. */
export interface Snippet {
  readonly text: string;
  /** Where in the scanned text something in it stands; undefined where the ordinary scan sees it, too. */
  readonly rangeOf: (
    start: number,
    end: number,
  ) => { readonly start: number; readonly end: number } | undefined;
  /** How it was got, as a fact: "decoded from base64". */
  readonly how: string;
}

/** Between snippets, so that nothing is found across two of them. */
const BETWEEN = "\n\0\n";

/** The vendors' shapes, private keys and other structures in the snippets, at their places in the scanned text. */
export function searchSnippets(input: PassInput, snippets: readonly Snippet[]): Candidate[] {
  if (snippets.length === 0) return [];
  const starts: number[] = [];
  let length = 0;
  for (const { text } of snippets) {
    starts.push(length);
    length += text.length + BETWEEN.length;
  }
  // One search for all: a search of its own for each would cost more than its text.
  const found = input.search(snippets.map(({ text }) => text).join(BETWEEN));
  return found.flatMap((candidate) => {
    const { finding, rule } = candidate;
    if (finding.confidence === "low" || (rule.kind !== "format" && rule.kind !== "structure")) return [];
    const index = lastAtMost(starts, finding.start);
    const { text, how, rangeOf } = snippets[index]!;
    if (finding.end > starts[index]! + text.length) return [];
    const range = rangeOf(finding.start - starts[index]!, finding.end - starts[index]!);
    return range ? [{ rule, finding: { ...finding, ...range, facts: [...finding.facts, how] } }] : [];
  });
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
