import type { Verdict } from "../rule.ts";

/**
 * A long key of letters, digits and marks whose characters are spread as only a generator spreads them: the brackets,
 * dollars and percents in it stand there by chance, although they look like the holes of templates.
 */
export function generatedVerdict(secret: string): Verdict | undefined {
  const marks = secret.replaceAll(/[A-Za-z0-9\s_-]/g, "").length;
  return marks >= 3 && /\d/.test(secret) && new Set(secret).size >= 0.42 * secret.length
    ? { confidence: "high", fact: "its characters are spread as a generator spreads them", proven: true }
    : undefined;
}
