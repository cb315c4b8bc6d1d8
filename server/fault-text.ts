/**
 * A fault in words that are safe to log: the kind of error and where it was thrown. Its message is left out, for
 * messages of the platform quote what they choked on, which may be a document's text.
 */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 8)].join("\n");
}
