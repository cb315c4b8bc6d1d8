import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { once } from "node:events";
import path from "node:path";
import { execFileSync, spawn } from "node:child_process";
import { randomOf, type Random } from "../cases/random.ts";
import { CACHE, cached } from "./cache.ts";
import { measure, type Measured } from "./measure.ts";
import { jsonLines, keywardScan, type Scanner } from "./scanners.ts";
import { megabytes, printTable, seconds, times } from "./table.ts";

const COMMITS = 30_000;
const FILES = 600;
/** Lines; most files and hunks of most repositories are about as long. */
const LONGEST_FILE = 150;
const LONGEST_HUNK = 30;
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

  const reading = "git cat-file --batch-all-objects --batch --unordered > /dev/null";
  const floor = await measure(["sh", "-c", reading], repository);
  const rows: [string, Measured][] = [
    ["git cat-file, every object once, no scan", floor],
    ["keyward scan --history", ours],
  ];
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
  const peer = rows[2]?.[1];
  printTable(
    "",
    ["", "measured", "goal"],
    [
      ...(peer
        ? [
            ["wall against gitleaks, faster", times(peer.wall / ours.wall), "10.0×"],
            ["CPU against gitleaks, less", times(peer.cpu / ours.cpu), ""],
          ]
        : []),
      ["CPU against reading alone", times(ours.cpu / floor.cpu), ""],
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
  const folder = path.join(CACHE, `history-${COMMITS}-commits`);
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
  execFileSync("git", ["repack", "-adfq"], { cwd: unfinished, stdio: "inherit" });
  renameSync(unfinished, folder);
  return folder;
}

/**
 * Each commit changes a hunk in each of some files, as commits do; a planted secret is a line of the first of them,
 * and is taken out again.
 */
function* stream(): Generator<string> {
  const random = randomOf("history");
  const files = new Map<string, string[]>();
  const secrets = new Map(planted().map((secret) => [secret.commit, secret]));
  for (let commit = 0; commit < COMMITS; commit++) {
    const removed = secrets.get(commit - SECRET_STAYS);
    const names = [
      removed?.file ?? fileOf(commit),
      ...random.some([1, 2, 3, 4], random.integer(5)).map((step) => fileOf(commit + step)),
    ];
    for (const name of names) files.set(name, changed(files.get(name) ?? [`// ${name}`], random, commit));
    const first = files.get(names[0]!)!;
    if (removed)
      first.splice(
        first.findIndex((line) => line.includes("stripeKey")),
        1,
      );
    if (secrets.has(commit)) first.unshift(`const stripeKey = "${random.value("sk_live_{an:24}")}";`);
    yield header(commit) + names.map((name) => content(name, `${files.get(name)!.join("\n")}\n`)).join("");
  }
}

/** A hunk is written anew, or added while the file is short. A planted secret is left where it is. */
function changed(lines: readonly string[], random: Random, commit: number): string[] {
  const count = 1 + random.integer(LONGEST_HUNK);
  const hunk = Array.from({ length: count }, () => codeLine(random.value, commit));
  const at = 1 + random.integer(lines.length);
  return lines.toSpliced(at, lines.length > LONGEST_FILE ? count : random.integer(count / 2), ...hunk);
}

/** As code reads, with names of its own. */
function codeLine(value: (shape: string) => string, commit: number): string {
  const name = value("{az:5-9}");
  return `export const ${name}${commit} = (input) => input.${value("{az:4-8}")}.map((${name}) => ${name} + ${value("{d:1-4}")});`;
}

function header(commit: number): string {
  const message = `Change ${commit}`;
  const author = `Ada <ada@acme.io> ${WHEN + commit * 60} +0000`;
  return `commit refs/heads/main\ncommitter ${author}\ndata ${message.length}\n${message}\n`;
}

const content = (file: string, text: string): string =>
  `M 644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
