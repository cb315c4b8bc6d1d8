import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { corpus } from "./corpus.ts";
import { measure, median, type Measured } from "./measure.ts";
import { keywardScan } from "./scanners.ts";
import { printTable, megabytes } from "./table.ts";

const FILES = 20;
const ROUNDS = 15;

/** What a hook on commit costs: 20 staged files of a package, as a whole process. */
export async function staged(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-staged-"));
  try {
    stageFiles(folder);
    const runs: Measured[] = [];
    for (let round = 0; round < ROUNDS; round++)
      runs.push(await measure(keywardScan(".", "--staged"), folder));
    const milliseconds = median(runs, (run) => run.wall) * 1000;
    printTable(
      `${FILES} staged files, whole process, median of ${ROUNDS}`,
      ["", "measured", "goal"],
      [
        ["wall", `${milliseconds.toFixed(0)} ms`, "250 ms"],
        ["peak memory", megabytes(median(runs, (run) => run.peak)), "150 MB"],
      ],
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stageFiles(folder: string): void {
  const source = path.join(corpus().folder, "webpack@5.112.2", "lib");
  const names = readdirSync(source).filter((name) => name.endsWith(".js"));
  for (const name of names.slice(0, FILES)) copyFileSync(path.join(source, name), path.join(folder, name));
  execFileSync("git", ["init", "--quiet", folder]);
  execFileSync("git", ["add", "."], { cwd: folder });
}
