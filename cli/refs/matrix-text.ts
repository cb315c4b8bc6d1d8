import type { CellState, Row } from "../../core/matrix.ts";
import type { Colour, Paint } from "../painter.ts";
import { printable } from "../table.ts";

/** A sign and a word: told apart without colours, too. */
const SIGNS: Readonly<Record<CellState, readonly [sign: string, what: string]>> = {
  own: ["✓", "defined there"],
  inherited: ["↑", "inherited"],
  file: ["f", "in a secrets file"],
  given: ["e", "in a .env file or a Dockerfile"],
  revoked: ["R", "revoked"],
  expired: ["X", "expired"],
  optional: ["·", "nowhere, and the code goes on without"],
  missing: ["–", "missing"],
};

const COLOURS: Partial<Record<CellState, Colour>> = {
  own: "green",
  inherited: "green",
  file: "green",
  revoked: "red",
  expired: "red",
  missing: "red",
};

const GAP = "  ";
const LONGEST_NAME = 40;

/** A table of names and environments, no wider than the terminal: more environments than fit go below each other. */
export function matrixText(rows: readonly Row[], width: number, paint: Paint): string {
  const names = rows.map(({ name }) => shortened(printable(name), LONGEST_NAME));
  const nameWidth = Math.max("Name".length, ...names.map((name) => name.length));
  const columns = rows[0]!.cells.map(({ environment }) => environment ?? "any");
  const blocks = blocksOf(columns, width - nameWidth);
  const tables = blocks.map(({ from, to }) => {
    const head = paint("bold", ["Name".padEnd(nameWidth), ...columns.slice(from, to)].join(GAP));
    const lines = rows.map(({ cells }, index) => {
      const signs = cells.slice(from, to).map(({ state }, at) => {
        const sign = SIGNS[state][0].padEnd(columns[from + at]!.length);
        const colour = COLOURS[state];
        return colour ? paint(colour, sign) : sign;
      });
      return [names[index]!.padEnd(nameWidth), ...signs].join(GAP).trimEnd();
    });
    return [head, ...lines].join("\n");
  });
  return [...tables, legend(rows)].join("\n\n");
}

/** Of the signs that are there. */
function legend(rows: readonly Row[]): string {
  const there = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
  const shown = Object.entries(SIGNS).filter(([state]) => there.has(state as CellState));
  return shown.map(([, [sign, what]]) => `${sign} ${what}`).join("   ");
}

function blocksOf(columns: readonly string[], width: number): { from: number; to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  let from = 0;
  let used = 0;
  for (const [index, column] of columns.entries()) {
    used += GAP.length + column.length;
    if (used <= width || index === from) continue;
    blocks.push({ from, to: index });
    from = index;
    used = GAP.length + column.length;
  }
  return [...blocks, { from, to: columns.length }];
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
