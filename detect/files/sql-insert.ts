import type { Candidate } from "../overlap.ts";
import type { PassInput } from "../passes.ts";
import type { KnownFile } from "./known-file.ts";
import { columnsOf, inColumn } from "./named-column.ts";

/** `INSERT INTO accounts (id, password) VALUES (1, 'v'), (2, 'w')`: a row's texts have their columns' names. */
export const sqlInsert: KnownFile = {
  path: /\.sql$/i,
  find: (input) => {
    const candidates: Candidate[] = [];
    const insert = new RegExp(INSERT, "gi");
    for (let found; (found = insert.exec(input.text));) {
      // No place is looked at twice, whatever stands there.
      insert.lastIndex = rowsOf(input, found, candidates);
    }
    return candidates;
  },
};

const INSERT =
  /\binsert\s{1,8}(?:ignore\s{1,8})?into\s{1,8}[\w."`[\]]{1,120}\s{0,8}\((?<columns>[^()']{1,2000})\)\s{1,8}values\s{0,8}(?=\()/;

/** Adds what is found in the rows. Returns where they end. */
function rowsOf(input: PassInput, found: RegExpExecArray, candidates: Candidate[]): number {
  const from = found.index + found[0].length;
  const columns = columnsOf(found.groups!["columns"]!.split(",").map((name) => name.trim()));
  if (!columns) return from;
  return eachText(input.text, from, (column, start, end) => {
    const candidate = inColumn(input, { start, end }, columns[column]);
    if (candidate) candidates.push(candidate);
  });
}

/** Tells of the texts in quotes in the rows that begin at `from`, with their columns; calls of functions are passed over. */
function eachText(
  text: string,
  from: number,
  onText: (column: number, start: number, end: number) => void,
): number {
  let depth = 0;
  let column = 0;
  let at = from;
  for (; at < text.length; at++) {
    const character = text[at];
    if (character === "(" && ++depth === 1) column = 0;
    else if (character === ")") depth--;
    else if (character === "," && depth === 1) column++;
    else if (character === "'") {
      const end = endOfText(text, at + 1);
      if (depth === 1) onText(column, at + 1, end);
      at = end;
    } else if (depth === 0 && !/[,\s]/.test(character!)) break;
  }
  return at;
}

/** A quote in a text is doubled or escaped. */
function endOfText(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "'" && text[at + 1] === "'") at++;
    else if (text[at] === "'") return at;
  }
  return text.length;
}
