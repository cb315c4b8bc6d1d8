import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { cached } from "./cache.ts";

/** What a whole process took: seconds of wall and of CPU (its own and the system's for it), peak memory in MB. */
export interface Measured {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  /** Where its standard output lies. */
  readonly output: string;
}

/** The exit codes that mean that it did its work: nothing found, something found (200 is kingfisher). */
const DONE = [0, 1, 200];

/**
 * Runs a process to its end. CPU and memory are those that the kernel counted for it and the children that it
 * waited for, by way of GNU time.
 * @param name where its output lies, of those that run at once
 * @throws Error where it ended otherwise
 */
export async function measure(argv: readonly string[], cwd: string, name = "measured"): Promise<Measured> {
  const folder = cached(name);
  const [report, output, errors] = ["report", "stdout", "stderr"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const files = [openSync(output, "w"), openSync(errors, "w")] as const;
  const from = performance.now();
  const timed = spawn("/usr/bin/time", ["-o", report, "-f", "%U %S %M", ...argv], {
    cwd,
    stdio: ["ignore", ...files],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    timed.once("error", reject);
    timed.once("close", resolve);
  });
  const wall = (performance.now() - from) / 1000;
  for (const file of files) closeSync(file);
  if (!DONE.includes(code ?? -1))
    throw new Error(
      `${argv.slice(0, 4).join(" ")} ended with ${code}: ${readFileSync(errors, "utf8").slice(-500)}`,
    );
  // Where the process failed, a line about that stands first.
  const [user, system, kilobytes] = readFileSync(report, "utf8")
    .trim()
    .split("\n")
    .at(-1)!
    .split(" ")
    .map(Number);
  return { wall, cpu: user! + system!, peak: kilobytes! / 1024, output };
}

/** The median by one number of each. */
export function median(runs: readonly Measured[], of: (run: Measured) => number): number {
  const sorted = runs.map(of).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
