/**
 * Writes detect/trigrams.ts, which groups of three letters words are made of: `node docs/write-trigrams.ts`.
 * Counted are the words of the documentation and types of the npm packages that are installed here; the groups kept
 * are those that make up 98% of them; in a row of chance letters every seventh is one of these.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const COVERED = 0.98;
/** In fewer files it is a name or a slip. */
const FEWEST_FILES = 4;
const LONGEST = 200_000;

const root = path.join(import.meta.dirname, "../node_modules");
const files = new Map<string, number>();
for (const name of globSync("**/*.{md,d.ts,d.mts}", { cwd: root })) {
  const text = readFileSync(path.join(root, name), "utf8").slice(0, LONGEST);
  const runs = [...text.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)].map(([run]) => run.toLowerCase());
  for (const word of new Set(runs)) {
    if (word.length >= 3 && word.length < 20) files.set(word, (files.get(word) ?? 0) + 1);
  }
}

const counts = new Map<string, number>();
for (const [word, count] of files) {
  if (count < FEWEST_FILES) continue;
  for (let at = 0; at + 3 <= word.length; at++) {
    const trigram = word.slice(at, at + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + Math.ceil(Math.sqrt(count)));
  }
}

let left = COVERED * [...counts.values()].reduce((sum, count) => sum + count, 0);
const bits = new Uint8Array(26 ** 3 / 8);
for (const [trigram, count] of [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
  if (left <= 0) break;
  left -= count;
  const letter = (at: number): number => trigram.charCodeAt(at) - 97;
  const index = (letter(0) * 26 + letter(1)) * 26 + letter(2);
  bits[index >> 3]! |= 1 << (index & 7);
}

const lines = Buffer.from(bits)
  .toString("base64")
  .match(/.{1,100}/g)!;
writeFileSync(
  path.join(import.meta.dirname, "../detect/trigrams.ts"),
  [
    "// Made by `node docs/write-trigrams.ts`; do not edit.",
    "",
    "/** A bit for each group of three letters, from `aaa` on: whether words are made of it. In base64. */",
    "export const TRIGRAMS =",
    `${lines.map((line) => `  "${line}"`).join(" +\n")};`,
    "",
  ].join("\n"),
);
