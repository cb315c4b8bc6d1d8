import type { Colour, Paint } from "./painter.ts";

/**
 * Rows in columns, two spaces apart, as the seeds print them. Control characters in a cell are shown as `\u001b`,
 * so that a name or a value cannot move the terminal's cursor.
 * @param paint where it goes to a terminal: the head stands out, and so do words that say how something is
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  paint: Paint = (_, text) => text,
): string {
  const cells = [head, ...rows].map((row) => row.map(printable));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row, index) => {
    const painted = row.map((cell, column) => {
      const padding = column === head.length - 1 ? "" : " ".repeat(widths[column]! - cell.length);
      const colour = index === 0 ? "bold" : COLOURS[cell];
      return `${colour ? paint(colour, cell) : cell}${padding}`;
    });
    return painted.join("  ").trimEnd();
  });
  return lines.join("\n");
}

/** Without a prototype: `constructor` is a cell like any other. */
const COLOURS: Readonly<Partial<Record<string, Colour>>> = Object.assign(Object.create(null), {
  wins: "green",
  active: "green",
  allowed: "green",
  shadowed: "dim",
  filtered: "dim",
  revoked: "red",
  expired: "red",
  deleted: "red",
  destroyed: "red",
  denied: "red",
});

export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
