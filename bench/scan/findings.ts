import { readFileSync } from "node:fs";
import path from "node:path";
import { CACHE } from "./cache.ts";
import { corpus } from "./corpus.ts";
import { measure } from "./measure.ts";
import { jsonLines, keywardScan } from "./scanners.ts";
import { printTable } from "./table.ts";

interface Finding {
  readonly rule: string;
  readonly confidence: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** What is shown of a line on each side of a finding. */
const AROUND = 60;

/** What Keyward finds on the corpus, by rule and confidence; each with its masked line where `show` is set. */
export async function corpusFindings(show: boolean): Promise<void> {
  const { folder } = corpus();
  const { output } = await measure(keywardScan(folder), CACHE);
  const findings = jsonLines(readFileSync(output, "utf8")) as Finding[];
  const counts = new Map<string, number>();
  for (const { rule, confidence } of findings) {
    const kind = `${rule}, ${confidence}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  printTable(
    `Findings on the corpus: ${findings.length} (goal: at most 100, none plainly wrong)`,
    ["rule, confidence", "findings"],
    [...counts].toSorted((a, b) => b[1] - a[1]).map(([kind, count]) => [kind, String(count)]),
  );
  if (show) for (const finding of findings) console.log(masked(finding));
}

/** The place and the line around it, its secret as its first four characters and its length. */
function masked({ rule, confidence, file, line, start, end }: Finding): string {
  const bytes = readFileSync(path.resolve(CACHE, file));
  const around = (from: number, to: number): string => bytes.subarray(Math.max(from, 0), to).toString("utf8");
  const before = around(start - AROUND, start)
    .split("\n")
    .at(-1)!;
  const after = around(end, end + AROUND).split("\n")[0]!;
  const secret = `${around(start, Math.min(start + 4, end))}…(${end - start})`;
  return `${file}:${line} ${rule} ${confidence}\n    ${before}‹${secret}›${after}`;
}
