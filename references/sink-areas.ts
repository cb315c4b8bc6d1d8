/** Where something may be printed, found in the text alone: the tree is asked about these places and no others. */
export interface SinkAreas {
  /** Whether an offset lies behind what may be a sink, as its argument would. */
  holds(offset: number): boolean;
  /** Whether a word stands there. */
  names(word: string): boolean;
}

/** At most how far behind a sink its arguments are looked for. What goes on for longer is let pass. */
const REACH = 400;

const MAY_BE_SINK =
  /(?:(?:\b(?:console|fmt|debug|trace|out|err(?:or)?|stdout|stderr|winston|pino)|log(?:ger|ging)?)\s*(?:\(\))?(?:\?\.|\.|->|::)\s*\w+|\b(?:e?print(?:ln|f)?|pprint|puts|pp?|echo|print_r|var_dump|var_export|error_log|syslog|dump|dd|dbg|panic|warn|alert|trace|debug|info|error))!?(?:\s*[([{"'$]|[ \t]+\w)/gi;

/** Undefined where nothing in the text may be a sink: so it is with most texts. */
export function sinkAreas(text: string): SinkAreas | undefined {
  const areas = [...text.matchAll(MAY_BE_SINK)].map(({ 0: match, index }) => {
    const start = index + match.length - 1;
    return { start, end: argumentsEnd(text, start) };
  });
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
