import { spawn } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { once } from "node:events";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { randomOf } from "../cases/random.ts";
import { CACHE, cached } from "./cache.ts";
import { measure, type Measured } from "./measure.ts";
import { jsonLines, keywardScan, type Scanner } from "./scanners.ts";
import { megabytes, printTable, seconds, times } from "./table.ts";

const COMMITS = 30_000;
const FILES = 600;
/** One in so many commits brings a secret; a hundred commits later it is gone again. */
const SECRET_EACH = 500;
const SECRET_STAYS = 100;
const WHEN = 1_700_000_000;

/** A secret of the history, by the number of the commit that brings it. */
interface Planted {
  readonly commit: number;
  readonly file: string;
}

/** The whole history of a repository of 30,000 commits, against gitleaks; every planted secret has its first commit. */
export async function history(gitleaks: Scanner | undefined): Promise<void> {
  const repository = await madeRepository();
  const ours = await measure(keywardScan(".", "--history"), repository);
  const findings = jsonLines(readFileSync(ours.output, "utf8")) as { file: string; commit?: string }[];
  const commits = execFileSync("git", ["rev-list", "--reverse", "main"], {
    cwd: repository,
    encoding: "utf8",
    maxBuffer: 1e8,
  })
    .trim()
    .split("\n");
  const said = new Set(findings.map(({ file, commit }) => `${commit} ${file}`));
  const named = planted().filter(({ commit, file }) => said.has(`${commits[commit]} ${file}`));

  const rows: [string, Measured][] = [["keyward scan --history", ours]];
  if (gitleaks) {
    const [program] = gitleaks.scan(".", "");
    const report = path.join(cached("measured"), "history.json");
    const options = ["--no-banner", "-l", "error", "--report-format", "json", "--report-path", report];
    rows.push([
      "gitleaks git",
      await measure([program!, "git", ".", ...options, "--exit-code", "0"], repository),
    ]);
  }
  printTable(
    `History of ${COMMITS} commits`,
    ["", "wall", "CPU", "peak memory"],
    rows.map(([name, run]) => [name, seconds(run.wall), seconds(run.cpu), megabytes(run.peak)]),
  );
  const peer = rows[1]?.[1];
  printTable(
    "",
    ["", "measured", "goal"],
    [
      ...(peer ? [["wall against gitleaks, faster", times(peer.wall / ours.wall), "10.0×"]] : []),
      ["planted secrets named with their first commit", `${named.length} of ${planted().length}`, "all"],
      ["findings besides", String(findings.length - named.length), "0"],
    ],
  );
}

function planted(): Planted[] {
  return Array.from({ length: Math.floor(COMMITS / SECRET_EACH) }, (_, index) => {
    const commit = index * SECRET_EACH + SECRET_EACH / 2;
    return { commit, file: fileOf(commit) };
  });
}

const fileOf = (commit: number): string => {
  const number = (commit * 7919) % FILES;
  return `src/module${number % 20}/part${number}.js`;
};

/** Made once, by `git fast-import` of a stream that is the same every time. */
async function madeRepository(): Promise<string> {
  const folder = path.join(CACHE, `history-${COMMITS}`);
  if (existsSync(folder)) return folder;
  const unfinished = path.join(CACHE, "history-unfinished");
  rmSync(unfinished, { recursive: true, force: true });
  execFileSync("git", ["init", "--quiet", "--initial-branch=main", unfinished]);
  const importing = spawn("git", ["fast-import", "--quiet"], {
    cwd: unfinished,
    stdio: ["pipe", "inherit", "inherit"],
  });
  const closed = once(importing, "close");
  for (const part of stream()) if (!importing.stdin.write(part)) await once(importing.stdin, "drain");
  importing.stdin.end();
  const [code] = (await closed) as [number];
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
  renameSync(unfinished, folder);
  return folder;
}

/** Each commit adds a line to a file or changes one of it; a planted secret is a line that is taken out again. */
function* stream(): Generator<string> {
  const random = randomOf("history");
  const files = new Map<string, string[]>();
  const secrets = new Map(planted().map((secret) => [secret.commit, secret]));
  for (let commit = 0; commit < COMMITS; commit++) {
    const removed = secrets.get(commit - SECRET_STAYS);
    const file = removed?.file ?? fileOf(commit);
    const lines = files.get(file) ?? [`// ${file}`];
    files.set(file, lines);
    if (removed)
      lines.splice(
        lines.findIndex((line) => line.includes("stripeKey")),
        1,
      );
    else if (secrets.has(commit)) lines.push(`const stripeKey = "${random.value("sk_live_{an:24}")}";`);
    else if (lines.length > 120 && random.integer(3) > 0)
      lines[1 + random.integer(lines.length - 1)] = codeLine(random.value, commit);
    else lines.push(codeLine(random.value, commit));
    yield change(commit, file, `${lines.join("\n")}\n`);
  }
}

/** As code reads, with names of its own. */
function codeLine(value: (shape: string) => string, commit: number): string {
  const name = value("{az:5-9}");
  return `export const ${name}${commit} = (input) => input.${value("{az:4-8}")}.map((${name}) => ${name} + ${value("{d:1-4}")});`;
}

function change(commit: number, file: string, text: string): string {
  const message = `Change ${commit}`;
  const author = `Ada <ada@acme.io> ${WHEN + commit * 60} +0000`;
  return [
    "commit refs/heads/main",
    `committer ${author}`,
    `data ${message.length}\n${message}`,
    `M 644 inline ${file}`,
    `data ${Buffer.byteLength(text)}\n${text}`,
    "",
  ].join("\n");
}
