import { readFileSync } from "node:fs";
import path from "node:path";
import { expectedLines, type Case } from "../cases/case.ts";
import { negatives, positives } from "../cases/cases.ts";
import { laterNegatives, laterPositives } from "../cases/later/later.ts";
import { cached } from "./cache.ts";
import { measure } from "./measure.ts";
import type { Scanner } from "./scanners.ts";
import { printTable, percent } from "./table.ts";
import { writeCases, type WrittenCases } from "./written-cases.ts";

/** The cases that were written before the rules, and apart from them the second part. */
export async function ownCases(scanners: readonly Scanner[]): Promise<void> {
  await tableOf("Own cases", scanners, positives(), negatives());
  await tableOf("Cases written after the rules", scanners, laterPositives(), laterNegatives());
}

/**
 * The benchmark's own cases, given to every scanner as files. A secret is found where any of its lines is reported;
 * a negative is flagged where any line is. Macro recall is the mean over the groups (a service, a kind of secret).
 * Which cases fail is not printed: nobody tunes on them.
 */
async function tableOf(
  title: string,
  scanners: readonly Scanner[],
  withSecrets: Readonly<Record<string, readonly Case[]>>,
  without: readonly Case[],
): Promise<void> {
  const kinds = Object.entries(withSecrets).map(
    ([kind, cases]) => [kind, writeCases(path.join(title, kind), cases)] as const,
  );
  const harmless = writeCases(path.join(title, "negatives"), without);
  const groups = new Set(kinds.flatMap(([, { caseOf }]) => [...caseOf.values()].map(({ group }) => group)));
  const count = kinds.reduce((sum, [, { caseOf }]) => sum + caseOf.size, 0);

  const rows: string[][] = [];
  for (const scanner of scanners) {
    const recalls = new Map<string, number[]>();
    for (const [kind, written] of kinds)
      recalls.set(kind, recallByGroup(written, await reported(scanner, written)));
    const flagged = (await reported(scanner, harmless)).size / harmless.caseOf.size;
    const shares = [[...recalls.values()].flat(), ...recalls.values()].map(mean);
    rows.push([scanner.name, ...[...shares, flagged].map(percent)]);
  }
  printTable(
    `${title}: ${count} secrets' files in ${groups.size} groups, ${harmless.caseOf.size} without any`,
    ["", "macro recall", ...kinds.map(([kind]) => kind), "negatives flagged"],
    [...rows, ["goals of the held-out ones", "92%", ...kinds.map(() => ""), "5%"]],
  );
}

/** The lines that a scanner reports, by the file's path in the folder. */
async function reported(
  scanner: Scanner,
  { folder, caseOf }: WrittenCases,
): Promise<Map<string, Set<number>>> {
  const report = path.join(cached("measured"), "findings.jsonl");
  const { output } = await measure(scanner.scan(folder, report), cached("npm"));
  const found = new Map<string, Set<number>>();
  for (const { file, line } of scanner.read(
    readFileSync(scanner.writes === "report" ? report : output, "utf8"),
  )) {
    // Most paths are relative to where the scanner was run, some to the folder that it scanned.
    const relative = [cached("npm"), folder]
      .map((from) => path.relative(folder, path.resolve(from, file)))
      .find((place) => caseOf.has(place));
    if (!relative) throw new Error(`${scanner.name} names a file that is no case: ${file}`);
    found.set(relative, (found.get(relative) ?? new Set()).add(line));
  }
  return found;
}

function recallByGroup({ caseOf }: WrittenCases, found: ReadonlyMap<string, ReadonlySet<number>>): number[] {
  const byGroup = new Map<string, number[]>();
  for (const [file, one] of caseOf) {
    const share = mean(isFound(one, found.get(file) ?? new Set()).map(Number));
    byGroup.set(one.group, [...(byGroup.get(one.group) ?? []), share]);
  }
  return [...byGroup.values()].map(mean);
}

function isFound(one: Case, lines: ReadonlySet<number>): boolean[] {
  return expectedLines(one).map(({ first, last }) =>
    [...lines].some((line) => line >= first && line <= last),
  );
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
