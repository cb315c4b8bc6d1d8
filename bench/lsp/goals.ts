/** Says how a figure stands to its goal, beside each other; one that is missed makes the program end with 1. */
export function goal(what: string, figure: number, atMost: number, unit: string): void {
  const isMet = figure <= atMost;
  console.log(
    `  ${isMet ? "met   " : "MISSED"} ${what.padEnd(58)} ${figure.toFixed(1).padStart(7)} ${unit}   goal: at most ${atMost} ${unit}`,
  );
  if (!isMet) process.exitCode = 1;
}
