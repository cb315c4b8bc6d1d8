import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { defaultHome } from "../../sdk/home.ts";
import type { CheckedFile } from "../../server/check-folder.ts";
import type { Context } from "../context.ts";
import { defineCommand } from "../command.ts";
import { existingPath } from "../existing-path.ts";
import { workspaceRoot } from "../folder.ts";
import { printable } from "../table.ts";

/** As the language server protocol counts them. */
const SEVERITIES = ["", "error", "warning", "information", "hint"] as const;

interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

export const check = defineCommand({
  usage: "[PATH…] [-e ENV] [--strict]",
  flags: {
    environment: { type: "string", short: "e", help: "the environment to check for", placeholder: "ENV" },
    strict: { type: "boolean", help: "fail on warnings too" },
  },
  examples: ["keyward check", "keyward check services/billing --strict", "keyward check secrets.json --json"],
  async run(context, { flags, positionals }) {
    const named = await Promise.all(
      (positionals.length > 0 ? positionals : ["."]).map((word) => existingPath(word, context.cwd)),
    );
    const { problems, unseen, files } = await checkAll(context, named, flags.environment);
    if (context.json) context.print(JSON.stringify({ files, problems, unseen }));
    else context.print(reportText(files, problems));
    for (const reason of unseen) context.printError(`Not checked against everything: ${printable(reason)}`);
    const failing = flags.strict ? ["error", "warning"] : ["error"];
    if (problems.some(({ severity }) => failing.includes(severity))) return 1;
    return unseen.length > 0 ? 6 : 0;
  },
});

interface Report {
  readonly files: number;
  readonly problems: readonly Problem[];
  /** What could not be looked at, and why. */
  readonly unseen: readonly string[];
}

/** Each path is checked in its own workspace, which may be another one than that of the current folder. */
async function checkAll(
  { cwd, env }: Context,
  named: readonly string[],
  environment: string | undefined,
): Promise<Report> {
  const { checkFolder } = await import("../../server/check-folder.ts");
  const here = await realpath(cwd);
  const roots = await Promise.all(named.map((at) => rootOf(at, here)));
  const reports: Report[] = [];
  for (const folder of new Set(roots)) {
    const inside = named.filter((_, index) => roots[index] === folder);
    const { files, unseen } = await checkFolder({
      folder,
      home: defaultHome(env, process.platform),
      environment,
      wanted: (file) => inside.some((at) => isWithin(at, path.join(folder, file))),
    });
    const problems = files.flatMap((file) => problemsOf(file, here, folder));
    reports.push({ files: files.length, problems, unseen });
  }
  return {
    files: reports.reduce((sum, { files }) => sum + files, 0),
    problems: reports.flatMap(({ problems }) => problems),
    unseen: [...new Set(reports.flatMap(({ unseen }) => unseen))],
  };
}

/** The repository around a path; without one the current folder, or for what lies outside of it, its own. */
async function rootOf(named: string, here: string): Promise<string> {
  const folder = (await stat(named)).isDirectory() ? named : path.dirname(named);
  return (await workspaceRoot(folder)) ?? (isWithin(here, folder) ? here : folder);
}

function problemsOf(checked: CheckedFile, here: string, folder: string): Problem[] {
  const file = path.relative(here, path.join(folder, checked.path)).split(path.sep).join("/");
  return checked.diagnostics.map(({ range, severity, code, message }) => ({
    file,
    line: range.start.line + 1,
    column: range.start.character + 1,
    severity: SEVERITIES[severity ?? 1] ?? "error",
    code: String(code ?? ""),
    message: typeof message === "string" ? message : message.value,
  }));
}

function reportText(files: number, problems: readonly Problem[]): string {
  if (files === 0) return 'No secrets files here. "keyward init" makes one of the names that code reads.';
  const lines = problems.map(
    ({ file, line, column, severity, code, message }) =>
      `${printable(file)}:${line}:${column}  ${severity}  ${printable(message)}  [${code}]`,
  );
  const count = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length;
  const sum = `${counted(files, "secrets file")}: ${counted(count("error"), "error")}, ${counted(count("warning"), "warning")}.`;
  return [...lines, ...(lines.length > 0 ? [""] : []), sum].join("\n");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function isWithin(outer: string, file: string): boolean {
  return file === outer || file.startsWith(outer + path.sep);
}
