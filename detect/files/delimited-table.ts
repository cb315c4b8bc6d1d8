import type { Range } from "../literal.ts";
import type { KnownFile } from "./known-file.ts";
import { columnsOf, inColumn } from "./named-column.ts";

/** A table whose first line names the columns: what stands in a secret's column is given its name. */
export const delimitedTable: KnownFile = {
  path: /\.(?:csv|tsv)$/i,
  find: (input) => {
    const [header, ...rows] = linesOf(input.text);
    if (!header) return [];
    const separator = separatorOf(input.text.slice(header.start, header.end));
    const columns = columnsOf(
      fieldsOf(input.text, header, separator).map(({ start, end }) => input.text.slice(start, end)),
    );
    if (!columns) return [];
    return rows.flatMap((row) =>
      fieldsOf(input.text, row, separator).flatMap(
        (field, column) => inColumn(input, field, columns[column]) ?? [],
      ),
    );
  },
};

function linesOf(text: string): Range[] {
  const lines: Range[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const next = found < 0 ? text.length : found;
    const end = text[next - 1] === "\r" ? next - 1 : next;
    if (end > start && end - start <= LONGEST_LINE) lines.push({ start, end });
    start = next + 1;
  }
  return lines;
}

const LONGEST_LINE = 8192;

/** The one that the header has most of. */
const separatorOf = (header: string): string =>
  [",", ";", "\t", "|"].toSorted((a, b) => header.split(b).length - header.split(a).length)[0]!;

/** The fields of a line, without their quotes and the blanks around them. */
function fieldsOf(text: string, line: Range, separator: string): Range[] {
  const fields: Range[] = [];
  let isQuoted = false;
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (at < line.end && (isQuoted || text[at] !== separator)) continue;
    fields.push(bare(text, start, at));
    start = at + 1;
  }
  return fields;
}

function bare(text: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && /["' ]/.test(text[start]!)) start++;
  while (end > start && /["' ]/.test(text[end - 1]!)) end--;
  return { start, end };
}
