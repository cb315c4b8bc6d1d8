import path from "node:path";
import { UserError } from "../../core/user-error.ts";
import { defineCommand } from "../command.ts";
import type { Context } from "../context.ts";
import manifest from "../package.json" with { type: "json" };
import { openBaseline, usualBaseline } from "../scan/known-findings.ts";
import { openConfig } from "../scan/config/open-config.ts";
import { FORMAT_NAMES, formatNamed } from "../scan/formats.ts";
import type { Harvest, ScanRequest } from "../scan/harvest.ts";
import { Homes } from "../scan/homes.ts";
import { identify, reported } from "../scan/identity.ts";
import { whileInterruptible } from "../scan/interrupt.ts";
import { sureEnough } from "../scan/min-confidence.ts";
import { createProgress } from "../scan/progress.ts";
import { BINARY } from "../scan/list-files.ts";
import { printable } from "../table.ts";

export const scan = defineCommand({
  usage:
    "[PATH…] [--staged | --range A..B | --history | --stdin NAME] [--format FORMAT] [--baseline FILE] [--config FILE]",
  flags: {
    staged: { type: "boolean", help: "what the next commit would bring" },
    range: { type: "string", help: "what each of these commits added", placeholder: "A..B" },
    history: { type: "boolean", help: "every version of every file, in branches, tags and stashes" },
    stdin: { type: "string", help: "standard input, as a file of this name", placeholder: "NAME" },
    format: { type: "string", help: FORMAT_NAMES.join(", ") },
    explain: { type: "boolean", help: "say of each finding what speaks for it" },
    "min-confidence": {
      type: "string",
      help: "only what is at least so sure: low (the default), medium or high",
      placeholder: "LEVEL",
    },
    baseline: {
      type: "string",
      help: "hide the findings that this file knows; by itself keyward-baseline.json at the root",
      placeholder: "FILE",
    },
    "write-baseline": {
      type: "string",
      help: "write the findings into this file, to be hidden from now on",
      placeholder: "FILE",
    },
    config: {
      type: "string",
      help: "own rules and allowlists, in the form of a .gitleaks.toml",
      placeholder: "FILE",
    },
    jobs: {
      type: "string",
      help: "how many threads, where there is much to scan; by default one a core, 4 at most",
      placeholder: "N",
    },
    "no-ignore": { type: "boolean", help: "scan what git ignores as well" },
  },
  examples: [
    "keyward scan",
    "keyward scan src config/app.yaml --format jsonl",
    "keyward scan --staged",
    "keyward scan --range origin/main..HEAD --format sarif",
    "keyward scan --min-confidence medium",
    "keyward scan --history --write-baseline keyward-baseline.json",
  ],
  async run(context, { flags, positionals }) {
    const source = chooseSource(flags, positionals);
    if (context.json && flags.format !== undefined && flags.format !== "json")
      throw new UserError(
        "USAGE",
        "--json and --format ask for two things on standard output.",
        "Leave one of them out.",
      );
    const formatName = context.json ? "json" : (flags.format ?? "text");
    const loadFormat = formatNamed(formatName);
    const jobs = jobsOf(flags.jobs);
    const isSure = sureEnough(flags["min-confidence"]);
    const { home } = await new Homes(context.cwd).of(path.join(context.cwd, "any"));
    const write = flags["write-baseline"];
    const usual = write === undefined ? usualBaseline(home.root, context.cwd) : undefined;
    const baseline = await openBaseline(flags.baseline ?? usual, write);
    const config = await openConfig(home.root, flags.config, context.cwd);
    const progress = createProgress(context.json || !process.stderr.isTTY ? undefined : process.stderr);
    const started = new Date();

    const request = {
      cwd: context.cwd,
      env: process.env,
      paths: positionals,
      ignore: flags["no-ignore"] !== true,
      jobs,
      progress,
      refine: config.refine,
      config: config.config,
    };
    const harvest = await whileInterruptible(() => source(request), progress.erase);
    const hits = await identify(harvest.hits.filter(config.tells), baseline.salt);
    // What a baseline knows is still there, however sure it is; into one comes only what would be reported.
    const { fresh, notes } = await baseline.apply(write === undefined ? hits : hits.filter(isSure), harvest);
    const told = fresh.filter(isSure);

    const report = {
      ...harvest,
      findings: told.map(reported),
      known: hits.length - fresh.length,
      explain: flags.explain === true,
    };
    const format = await loadFormat();
    const text = format(report, { version: manifest.version, started, ended: new Date() });
    if (text !== "") context.print(text);
    if (flags.staged === true && formatName === "text" && told.length > 0)
      context.printError((await import("../scan/staged-advice.ts")).STAGED_ADVICE);
    tellSkipped(context, harvest);
    for (const note of [...config.notes, ...notes]) context.printError(note);
    if (told.length < fresh.length) context.printError(leftOut(fresh.length - told.length));
    if (told.length > 0) return 1;
    return harvest.failed ? 6 : 0;
  },
});

type Source = (request: ScanRequest) => Promise<Harvest>;

interface SourceFlags {
  readonly staged?: boolean;
  readonly range?: string;
  readonly history?: boolean;
  readonly stdin?: string;
}

/** Each is loaded only when it is asked for. */
function chooseSource({ staged, range, history, stdin }: SourceFlags, paths: readonly string[]): Source {
  const given = [staged === true, range !== undefined, history === true, stdin !== undefined];
  if (given.filter(Boolean).length > 1) {
    throw new UserError(
      "USAGE",
      "--staged, --range, --history and --stdin exclude each other.",
      "Give one of them, or none to scan files.",
    );
  }
  if (stdin !== undefined && paths.length > 0) {
    throw new UserError("USAGE", "--stdin takes no paths beside its name.", "Leave the paths out.");
  }
  if (staged) return async (request) => (await import("../scan/sources/staged.ts")).scanStaged(request);
  if (range !== undefined)
    return async (request) => (await import("../scan/sources/range.ts")).scanRange(request, range);
  if (history) return async (request) => (await import("../scan/sources/history.ts")).scanHistory(request);
  if (stdin !== undefined)
    return async (request) => (await import("../scan/sources/stdin.ts")).scanStdin(request, stdin);
  return async (request) => (await import("../scan/sources/paths.ts")).scanPaths(request);
}

const MOST_JOBS = 64;

function jobsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const jobs = Number(text);
  if (/^\d+$/.test(text) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new UserError(
    "USAGE",
    `--jobs is no number from 1 to ${MOST_JOBS}.`,
    "Write --jobs 2, or leave it out.",
  );
}

function leftOut(count: number): string {
  return `Left out ${count === 1 ? "1 finding" : `${count} findings`} of a lower confidence`;
}

/** Of binary files there may be many: their number is enough. */
function tellSkipped(context: Context, { skipped }: Harvest): void {
  for (const { file, why } of skipped) {
    if (why !== BINARY) context.printError(`Passed over ${printable(file)}: ${why}`);
  }
  const binaries = skipped.filter(({ why }) => why === BINARY).length;
  if (binaries > 0) context.printError(`Passed over ${binaries} binary ${binaries === 1 ? "file" : "files"}`);
}
