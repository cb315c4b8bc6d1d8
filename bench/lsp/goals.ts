const goals: { readonly text: string; readonly isMet: boolean }[] = [];

/** Says how a figure stands to its goal, beside each other. */
export function goal(what: string, figure: number, atMost: number, unit: string): void {
  note(what, figure <= atMost, `${figure.toFixed(1).padStart(7)} ${unit}   goal: at most ${atMost} ${unit}`);
}

/** A goal of which nothing is known counts as missed. */
export function unmeasured(what: string, why: string): void {
  note(what, false, `not measured: ${why}`);
}

/** All of them together. Returns whether each was met. */
export function printGoals(): boolean {
  console.log("\nThe goals");
  for (const { text } of goals) console.log(text);
  return goals.every(({ isMet }) => isMet);
}

function note(what: string, isMet: boolean, words: string): void {
  const text = `  ${isMet ? "met   " : "MISSED"} ${what.padEnd(58)} ${words}`;
  console.log(text);
  goals.push({ text, isMet });
}
