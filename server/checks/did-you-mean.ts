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

/** Letters added, left out, changed or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  // No word that is meant has this length, and the table would grow with the square of it.
  if (a.length > 64 || b.length > 64) return Infinity;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
