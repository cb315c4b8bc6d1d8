import path from "node:path";

/** A line that a scanner reports; the path is relative to the folder that was scanned. */
export interface Hit {
  readonly file: string;
  readonly line: number;
}

export interface Scanner {
  readonly name: string;
  /** How it scans a folder; what it finds goes to the report or, where that is null, to its standard output. */
  readonly scan: (folder: string, report: string) => readonly string[];
  readonly writes: "report" | "output";
  /** Paths as the scanner gives them, absolute or relative to where it was run or to the folder. */
  readonly read: (report: string) => readonly Hit[];
}

/** What stands on each line of a report. */
export const jsonLines = (text: string): unknown[] =>
  text.split("\n").flatMap((line) => (line ? [JSON.parse(line) as unknown] : []));

export const keyward: Scanner = {
  name: "keyward",
  scan: (folder) => keywardScan(folder),
  writes: "output",
  read: (report) => jsonLines(report) as Hit[],
};

/** A whole process of the built command line. */
export const keywardScan = (folder: string, ...options: readonly string[]): string[] =>
  keywardOver([folder], ...options);

export function keywardOver(folders: readonly string[], ...options: readonly string[]): string[] {
  const program = path.resolve(import.meta.dirname, "../../cli/bin/keyward.js");
  return [process.execPath, program, "scan", ...folders, "--no-ignore", "--format", "jsonl", ...options];
}
