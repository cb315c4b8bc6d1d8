import type { TextDocumentContentChangeEvent } from "vscode-languageserver/node";
import { PUSH_DELAY_MS } from "../../server/diagnostics/deliver.ts";
import { goal } from "./goals.ts";
import { initialize, open, pullAfter, PULLING, pushedAfter, start } from "./server.ts";
import { timingOf, type Timing } from "./processor.ts";
import { interleaved, print, quantile, WARM_UP } from "./times.ts";

export const LINES = 10_000;
/** Milliseconds, in the 99th of a hundred keystrokes. */
const GOAL = 20;
const RUNS = 3;
const ECHO = `${import.meta.dirname}/echo-server.ts`;
const FILE = "keystrokes.ts";

/**
 * From a change that is sent to the diagnostics that have arrived, over the real protocol, beside a server that only
 * takes the change over: the floor. A client that does not ask gets them pushed when nothing was typed for a while
 * (PUSH_DELAY_MS). That wait is for the next key, whatever the machine, so it is taken off; from the floor, too, which
 * waits as long. On a machine that others use, too, the time for which the main thread was at work says more than the
 * clock.
 * @param program Keyward's server
 */
export async function measureKeystrokes(program: string, folder: string, rounds: number): Promise<void> {
  const code = codeFile();
  const ours = start("Keyward", [program, "--stdio"], folder);
  const pulled = [start("floor", [ECHO], folder), ours];
  const pushed = [
    start("floor, pushed", [ECHO, `--delay=${PUSH_DELAY_MS}`], folder),
    start("Keyward, pushed", [program, "--stdio"], folder),
  ];
  for (const server of pulled) await initialize(server, {}, PULLING);
  for (const server of pushed) await initialize(server, {}, {});
  for (const server of [...pulled, ...pushed]) await open(server, FILE, "typescript", code);

  const strokes = keystrokes(code);
  const strokeOf = (round: number) => strokes[round % strokes.length]!;
  const size = `${LINES} lines of TypeScript (${Math.round(code.length / 1000)} KB)`;
  for (let run = 1; run <= RUNS; run++) {
    const timings: Timing[] = [];
    const asked = await interleaved(pulled, even(rounds), async (server, round) => {
      const timing = await timingOf(server.child.pid!, () => pullAfter(server, FILE, strokeOf(round)));
      if (server === ours && round >= WARM_UP) timings.push(timing);
    });
    const told = await interleaved(pushed, even(rounds / 2), (server, round) =>
      pushedAfter(server, FILE, strokeOf(round)),
    );
    const waited = Array.from(told, ([name, times]): [string, number[]] => [
      name,
      times.map((time) => time - PUSH_DELAY_MS),
    ]);
    const quiet = timings.map((timing) => timing.quiet);
    const worked = timings.map((timing) => timing.worked);
    print(
      `Diagnostics after a keystroke in ${size}, run ${run} of ${RUNS}, in ms`,
      new Map([
        ...asked,
        ["Keyward, with nothing else to do", quiet],
        ["Keyward, its main thread at work", worked],
        ...waited,
      ]),
    );
    goal(`work after a keystroke, p99, run ${run} of ${RUNS}`, quantile(worked, 0.99), GOAL, "ms");
  }
  for (const { child } of [...pulled, ...pushed]) child.kill();
}

/** What is typed is taken away again in the next round. */
const even = (rounds: number): number => 2 * Math.ceil(rounds / 2);

/** What is typed: it ends words, opens and closes what holds the rest of the file, and refers to secrets. */
const TYPED = [
  ..."a;(){}\"'`.=\n".split(""),
  "process.env.API_KEY",
  "const env = process.env;\n",
  "() => { }",
  `"word"`,
  "  total += 1; // a word that is pasted\n".repeat(40),
];

/** Each is typed at another place, before a statement, in a comment or in a literal, and then taken away again. */
export function keystrokes(
  code: string,
  lines = LINES,
): readonly (readonly TextDocumentContentChangeEvent[])[] {
  const all = code.split("\n");
  return Array.from({ length: 300 }, (_, index) => index).flatMap((index) => {
    const typed = TYPED[index % TYPED.length]!;
    // A prime, so that the places lie all over the file.
    const line = (index * 7919) % lines;
    const text = all[line]!;
    const character = [text.search(/\S/), text.indexOf("word"), text.length][index % 3]!;
    const at = { line, character: Math.max(0, character) };
    const added = typed.split("\n");
    const end = {
      line: at.line + added.length - 1,
      character: (added.length === 1 ? at.character : 0) + added.at(-1)!.length,
    };
    return [[{ range: { start: at, end: at }, text: typed }], [{ range: { start: at, end }, text: "" }]];
  });
}

/** Functions of twenty lines, one reference in each. */
export function codeFile(lines = LINES): string {
  return Array.from({ length: lines }, (_, index) => {
    if (index % 20 === 0) return `export function handle${index}(request: Request): number {`;
    if (index % 20 === 1) return `  let total = price(process.env.SERVICE_${index}_KEY ?? "word");`;
    return index % 20 === 19 ? "}" : `  total += request.items[${index % 7}].price; // a word`;
  }).join("\n");
}
