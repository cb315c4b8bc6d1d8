import { invalid } from "./refusals.ts";

const MOST_KEYS = 64;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 512;

/**
 * Everything that is wrong is told at once; no value is.
 * @throws UserError USAGE
 */
export function assertCustomMetadata(custom: Readonly<Record<string, string>>): void {
  const entries = Object.entries(custom);
  const problems = entries.flatMap(([key, value]) => [
    ...problemsOf(`key ${JSON.stringify(key.slice(0, LONGEST_KEY))}`, key, LONGEST_KEY),
    ...problemsOf(`the value of ${JSON.stringify(key.slice(0, LONGEST_KEY))}`, value, LONGEST_VALUE),
  ]);
  if (entries.length > MOST_KEYS)
    problems.unshift(`it has ${entries.length} keys where at most ${MOST_KEYS} are allowed`);
  if (problems.length > 0) throw invalid(`custom_metadata validation failed: ${problems.join("; ")}`);
}

function problemsOf(what: string, text: string, longest: number): string[] {
  const bytes = Buffer.byteLength(text);
  const problems: string[] = [];
  if (bytes === 0 || bytes > longest)
    problems.push(`${what} is ${bytes} bytes long where 1 to ${longest} are allowed`);
  if (!/^[^\p{C}\p{Zl}\p{Zp}]*$/u.test(text)) problems.push(`${what} holds what cannot be printed`);
  return problems;
}
