/**
 * One measure: what, how much, against what, and the goal. A goal that is missed makes the benchmark fail.
 * @param goal left out where the measure stands beside another one that has it
 */
export function row(what: string, measured: string, against: string, goal?: Goal): void {
  const told = goal ? `goal ${goal.text}${goal.isMet ? "" : ", MISSED"}` : "";
  console.log(what.padEnd(44), measured.padStart(12), "  ", against.padEnd(44), told);
  if (goal && !goal.isMet) process.exitCode = 1;
}

export interface Goal {
  readonly text: string;
  readonly isMet: boolean;
}

export function atLeast(goal: number, measured: number): Goal {
  return { text: `at least ${goal} ×`, isMet: measured >= goal };
}

export function atMost(goal: number, unit: string, measured: number): Goal {
  return { text: `at most ${goal} ${unit}`, isMet: measured <= goal };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
