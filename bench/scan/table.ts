/** A title and columns as wide as what stands in them; the first to the left, numbers to the right. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    widths
      .map((width, column) =>
        column === 0 ? (row[column] ?? "").padEnd(width) : (row[column] ?? "").padStart(width),
      )
      .join("  ")
      .trimEnd();
  console.log(`\n${title}\n\n${all.map(line).join("\n")}`);
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
export const seconds = (time: number): string => `${time.toFixed(2)} s`;
export const megabytes = (size: number): string => `${size.toFixed(0)} MB`;
export const times = (ratio: number): string => `${ratio.toFixed(1)}×`;
