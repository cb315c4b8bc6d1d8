import { editDistance } from "../../core/nearest.ts";

/** Abbreviations that no count of letters brings near. */
const SHORT: Readonly<Record<string, string>> = {
  dev: "development",
  prd: "production",
  prod: "production",
  stg: "staging",
  stage: "staging",
};

/** The candidate that a person most likely meant, or undefined where none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const plain = normalise(word);
  const scored = [...candidates].map((candidate) => ({ candidate, distance: distance(plain, candidate) }));
  const near = scored.filter((entry) => entry.distance <= Math.max(1, Math.floor(plain.length / 4)));
  return near.toSorted((a, b) => a.distance - b.distance)[0]?.candidate;
}

function distance(plain: string, candidate: string): number {
  const other = normalise(candidate);
  const long = (text: string) => SHORT[text] ?? text;
  return long(plain) === long(other) ? 0 : editDistance(plain, other);
}

/** `$expiresAt`, `$expires-at` and `$EXPIRES_AT` all read alike. */
function normalise(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, "");
}
