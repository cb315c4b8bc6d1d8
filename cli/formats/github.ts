import { Redacted } from "../../core/redacted.ts";
import { brokenAt, collect, textOf, unwritable, type Format, type SecretInFile } from "./format.ts";

/**
 * The file that a workflow's `$GITHUB_ENV` names: `NAME=value`, and `NAME<<DELIMITER` for several lines. See
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files.
 */
export const github: Format = {
  name: "github",
  what: "a file of GitHub Actions, such as $GITHUB_ENV",
  read: (text, file) => collect(file, readFile(text.replaceAll("\r\n", "\n"), file)),
  write: (secrets) => secrets.map((secret) => assignment(secret.key, textOf(secret))).join(""),
  refuses: (key) =>
    /^(?:GITHUB_|RUNNER_)|^(?:CI|NODE_OPTIONS)$/.test(key)
      ? "GitHub Actions sets it and takes no other"
      : undefined,
};

/** What a step prints so that its runner masks the value in all logs, each line by itself. */
export function maskCommands(value: string): string[] {
  const lines = value.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  return lines.map((line) => `::add-mask::${line.replaceAll("%", "%25")}`);
}

function assignment(key: string, value: string): string {
  if (/[\r\0]/.test(value))
    throw unwritable(key, "a file of GitHub Actions", "it has a carriage return or a NUL");
  if (!value.includes("\n")) return `${key}=${value}\n`;
  const delimiter = delimiterFor(value.split("\n"));
  return `${key}<<${delimiter}\n${value}\n${delimiter}\n`;
}

/** One that is no line of the value: whoever wrote the value does not get to end it. */
function delimiterFor(lines: readonly string[]): string {
  for (let count = 0; ; count++) {
    const delimiter = `KEYWARD_END${count === 0 ? "" : `_${count}`}`;
    if (!lines.includes(delimiter)) return delimiter;
  }
}

function readFile(text: string, file: string): SecretInFile[] {
  const lines = text.split("\n");
  const found: SecretInFile[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (line === "") continue;
    const [, key = "", sign, rest = ""] = /^([^=<]*)(=|<<)(.*)$/s.exec(line) ?? [];
    const fix = "Write NAME=VALUE, or NAME<<END, the lines of the value, and END.";
    if (sign === undefined) throw brokenAt(file, at + 1, "this is no NAME=VALUE.", fix);
    const end = sign === "=" ? at : lines.indexOf(rest, at + 1);
    if (end === -1) throw brokenAt(file, at + 1, "the line that ends this value is missing.", fix);
    const value = sign === "=" ? rest : lines.slice(at + 1, end).join("\n");
    found.push({ key, value: new Redacted(value), line: at + 1 });
    at = end;
  }
  return found;
}
