import { corpus } from "./corpus.ts";
import { CACHE, cached } from "./cache.ts";
import { measure, median, type Measured } from "./measure.ts";
import path from "node:path";
import { readFileSync } from "node:fs";
import { ripgrep, ripgrepOver } from "./ripgrep.ts";
import { keywardOver, keywardScan, type Scanner } from "./scanners.ts";
import { megabytes, printTable, seconds, times } from "./table.ts";

/** Rounds of the fast ones, one after the other in each, so that a busy machine is unkind to all of them. */
const ROUNDS = 5;

/** How much faster processes that have nothing to do with each other are side by side than one after the other. */
async function ceiling(processes: readonly (readonly string[])[]): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let inTurn = 0;
    for (const argv of processes) inTurn += (await measure(argv, CACHE)).wall;
    const runs = await Promise.all(processes.map((argv, at) => measure(argv, CACHE, `measured-${at}`)));
    ratios.push(inTurn / Math.max(...runs.map(({ wall }) => wall)));
  }
  return ratios.toSorted((a, b) => a - b)[ROUNDS >> 1]!;
}

interface Row {
  readonly name: string;
  readonly runs: readonly Measured[];
}

/** CPU, wall and memory of whole processes on the corpus. The slow peers are run once. */
export async function corpusSpeed(peers: readonly Scanner[]): Promise<void> {
  const { folder, files, bytes, halves } = corpus();
  const report = path.join(cached("measured"), "findings.jsonl");
  const rounds: Record<string, readonly string[]> = {
    [ripgrep.name]: ripgrep.scan(folder),
    "keyward --jobs 1": keywardScan(folder, "--jobs", "1"),
    "keyward --jobs 2": keywardScan(folder, "--jobs", "2"),
  };
  const runs = new Map(Object.keys(rounds).map((name) => [name, [] as Measured[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, argv] of Object.entries(rounds)) runs.get(name)!.push(await measure(argv, CACHE));
  const limits = [
    [ripgrep.name, (half: readonly string[]) => ripgrepOver(half)],
    ["keyward --jobs 1", (half: readonly string[]) => keywardOver(half, "--jobs", "1")],
  ] as const;
  const ceilings: [string, number][] = [];
  for (const [name, scan] of limits) ceilings.push([name, await ceiling(halves.map(scan))]);
  const rows: Row[] = Array.from(runs, ([name, runs]) => ({ name, runs }));
  const found = new Map<string, number>();
  for (const peer of peers) {
    const once = await measure(peer.scan(folder, report), cached("npm"));
    rows.push({ name: `${peer.name}, once`, runs: [once] });
    found.set(
      `${peer.name}, once`,
      peer.read(readFileSync(peer.writes === "report" ? report : once.output, "utf8")).length,
    );
  }

  const [yardstick, one, two] = rows as [Row, Row, Row];
  const cpu = ({ runs }: Row): number => median(runs, (run) => run.cpu);
  const wall = ({ runs }: Row): number => median(runs, (run) => run.wall);
  printTable(
    `Corpus: ${files} files, ${megabytes(bytes / 1e6)}; medians of ${ROUNDS} interleaved rounds`,
    ["", "wall", "CPU", "of ripgrep's CPU", "peak memory", "findings"],
    rows.map((row) => [
      row.name,
      seconds(wall(row)),
      seconds(cpu(row)),
      times(cpu(row) / cpu(yardstick)),
      megabytes(median(row.runs, (run) => run.peak)),
      String(found.get(row.name) ?? ""),
    ]),
  );
  printTable(
    "",
    ["", "measured", "goal"],
    [
      ["CPU of one thread against ripgrep", times(cpu(one) / cpu(yardstick)), "2.0×"],
      ["peak memory", megabytes(median(one.runs, (run) => run.peak)), "150 MB"],
      ["two workers against one, wall", times(wall(one) / wall(two)), "1.6×"],
      ...ceilings.map(([name, faster]) => [
        `two ${name} side by side, a half each: what the machine has`,
        times(faster),
        "",
      ]),
    ],
  );
}
