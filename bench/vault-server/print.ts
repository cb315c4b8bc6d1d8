/** One measure: what, how much, against what, and the goal. */
export function row(what: string, measured: string, against: string, goal: string): void {
  console.log(what.padEnd(44), measured.padStart(12), "  ", against.padEnd(44), `goal ${goal}`);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
