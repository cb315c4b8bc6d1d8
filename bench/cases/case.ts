/** A case of the benchmark: a file's text, and where its secrets stand. */
export interface Case {
  /** What recall is averaged over: a service, or a kind of secret. For negatives, a kind of harmless text. */
  readonly group: string;
  /** As it would be called in a repository; some scanners ask for it. */
  readonly path: string;
  readonly text: string;
  /** Offsets in UTF-16 units, the end exclusive. None for a negative. */
  readonly expected: readonly { readonly start: number; readonly end: number }[];
}

/** A case from a text in which `‹` and `›` stand around each secret. */
export function markedCase(group: string, path: string, marked: string): Case {
  const expected: { start: number; end: number }[] = [];
  let text = "";
  let start = 0;
  for (const part of marked.split(/([‹›])/)) {
    if (part === "‹") start = text.length;
    else if (part === "›") expected.push({ start, end: text.length });
    else text += part;
  }
  return { group, path, text, expected };
}

/** The first and last line, from 1, of each expected secret. */
export function expectedLines({ text, expected }: Case): { readonly first: number; readonly last: number }[] {
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  return expected.map(({ start, end }) => ({ first: lineAt(start), last: lineAt(end) }));
}
