import { realpath } from "node:fs/promises";
import path from "node:path";
import { defaultHome } from "../../sdk/home.ts";
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
    const named = await Promise.all((positionals.length > 0 ? positionals : ["."]).map(existingPath));
    const folder = (await workspaceRoot(context.cwd)) ?? (await realpath(context.cwd));
    const { checkFolder } = await import("../../server/check-folder.ts");
    const files = await checkFolder({
      folder,
      home: defaultHome(context.env, process.platform),
      environment: flags.environment,
      wanted: (file) => named.some((at) => isWithin(at, path.join(folder, file))),
    });
    const problems = files.flatMap(({ path: file, diagnostics }) =>
      diagnostics.map(({ range, severity, code, message }): Problem => ({
        file: path.relative(context.cwd, path.join(folder, file)).split(path.sep).join("/"),
        line: range.start.line + 1,
        column: range.start.character + 1,
        severity: SEVERITIES[severity ?? 1] ?? "error",
        code: String(code ?? ""),
        message: typeof message === "string" ? message : message.value,
      })),
    );
    if (context.json) context.print(JSON.stringify({ files: files.length, problems }));
    else context.print(reportText(files.length, problems));
    const failing = flags.strict ? ["error", "warning"] : ["error"];
    return problems.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
  },
});

function reportText(files: number, problems: readonly Problem[]): string {
  const lines = problems.map(
    ({ file, line, column, severity, code, message }) =>
      `${printable(file)}:${line}:${column}  ${severity}  ${printable(message)}  [${code}]`,
  );
  const count = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length;
  const sum = `${files} secrets ${files === 1 ? "file" : "files"}: ${count("error")} errors, ${count("warning")} warnings.`;
  return [...lines, ...(lines.length > 0 ? [""] : []), sum].join("\n");
}

function isWithin(outer: string, file: string): boolean {
  return file === outer || file.startsWith(outer + path.sep);
}
