import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { valueText } from "../../../core/secret.ts";
import type { Gift } from "../../../core/gather.ts";
import type { Program } from "../start-program.ts";
import { maskedForms, SHORTEST } from "./masked-forms.ts";
import { maskStream } from "./mask-stream.ts";
import { wordFinder, type WordFinder } from "./word-finder.ts";

/** Finds whatever would give one of the values away. */
export function valueFinder(gifts: readonly Gift[]): WordFinder {
  return wordFinder(gifts.flatMap(({ value }) => (value ? maskedForms(value.reveal()) : [])));
}

/** Names whose values are too short to be masked: they would be found everywhere. */
export function unmasked(gifts: readonly Gift[]): string[] {
  return gifts.filter(({ value }) => value && isShort(valueText(value.reveal()))).map(({ key }) => key);
}

/** Passes on what a program writes, masked. It has ended when its output has. */
export function maskOutput({ child, ended }: Program, gifts: readonly Gift[]): Program {
  const finder = valueFinder(gifts);
  const passed = Promise.all([
    pass(child.stdout!, finder, process.stdout),
    pass(child.stderr!, finder, process.stderr),
  ]);
  return { child, ended: ended.then((code) => passed.then(() => code)) };
}

/** Where nobody reads any more, the program gets a closed pipe, as it would by itself. */
async function pass(from: Readable, finder: WordFinder, to: Writable): Promise<void> {
  await pipeline(from, maskStream(finder), to, { end: false }).catch(() => from.destroy());
}

function isShort(text: string): boolean {
  return text !== "" && Buffer.byteLength(text) < SHORTEST;
}
