/** Where something may be printed, found in the text alone: the tree is asked about these places and no others. */
export interface SinkAreas {
  /** Whether an offset lies behind what may be a sink, as its argument would. */
  holds(offset: number): boolean;
  /** Whether a word stands there. */
  names(word: string): boolean;
}

/** At most how far behind a sink its arguments are looked for. No call that a person reads is longer. */
const REACH = 20_000;

const MAY_BE_SINK =
  /(?:(?:\b(?:console|fmt|debug|trace|out|err(?:or)?|stdout|stderr|winston|pino)|log(?:ger|ging)?)\s*(?:\(\))?(?:\?\.|\.|->|::)\s*\w+|\b(?:e?print(?:ln|f)?|pprint|puts|pp?|echo|print_r|var_dump|var_export|error_log|syslog|dump|dd|dbg|panic|warn|alert|trace|debug|info|error))!?(?:\s*[([{"'$]|[ \t]+\w)/gi;

/** Undefined where nothing in the text may be a sink: so it is with most texts. */
export function sinkAreas(text: string): SinkAreas | undefined {
  const areas: { readonly start: number; readonly end: number }[] = [];
  let done = 0;
  for (const { 0: match, index } of text.matchAll(MAY_BE_SINK)) {
    const start = index + match.length - 1;
    // One in the brackets of another has nothing that is not in those too: so no text is gone through twice.
    if (start < done) continue;
    const end = argumentsEnd(text, start);
    areas.push({ start, end });
    if (text.charAt(start) === "(") done = end;
  }
  if (areas.length === 0) return undefined;
  const words = new Set(
    areas.flatMap(({ start, end }) => text.slice(start, end).match(/[A-Za-z_$][\w$]*/g) ?? []),
  );
  return {
    holds: (offset) => areas.some(({ start, end }) => start <= offset && offset <= end),
    names: (word) => words.has(word),
  };
}

/** Where the bracket at an offset is closed; without one, the line's end. What is in strings may close it too early. */
function argumentsEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + REACH);
  const isBracketed = text.charAt(start) === "(";
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const character = text.charAt(at);
    if (!isBracketed && character === "\n") return at;
    if (character === "(") depth++;
    if (character === ")" && --depth === 0 && isBracketed) return at;
  }
  return limit;
}
