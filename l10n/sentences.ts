/** The messages that a source file hands to `l10n.t` or to a `Translate`. They stand there as literals. */
export function sentencesIn(source: string): string[] {
  return [...source.matchAll(/\bt\(\s*("(?:[^"\\]|\\.)*")/g)].map((match) => JSON.parse(match[1]!) as string);
}
