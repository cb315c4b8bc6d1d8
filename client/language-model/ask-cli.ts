import { execFile } from "node:child_process";
import type { CancellationToken } from "vscode";
import { ERRORS, UserError, type ErrorCode } from "../../core/user-error.ts";
import type { Cli } from "../run/cli.ts";

/** A workspace that takes longer to look through is asked about in parts. */
const TIME_LIMIT_MS = 120_000;
const SIZE_LIMIT = 64 * 1024 * 1024;

/**
 * What the command line prints for `--json`.
 * @param cwd the folder from which it is asked
 * @throws UserError as the command line says it
 */
export function askCli(
  cli: Cli,
  words: readonly string[],
  cwd: string,
  token: CancellationToken,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      cli.command,
      [...cli.args, ...words, "--json"],
      {
        cwd,
        env: { ...process.env, ...cli.env },
        timeout: TIME_LIMIT_MS,
        maxBuffer: SIZE_LIMIT,
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        listening.dispose();
        // Findings end a scan with 1, and are an answer.
        if (stdout.trim() !== "" || !error) resolve(stdout);
        else reject(errorIn(stderr) ?? error);
      },
    );
    const listening = token.onCancellationRequested(() => child.kill());
  });
}

function errorIn(printed: string): UserError | undefined {
  const last = printed.trim().split("\n").at(-1) ?? "";
  const { error } = parse(last) as { error?: { code?: string; message?: string; fix?: string } };
  if (error?.code === undefined || !Object.hasOwn(ERRORS, error.code)) return undefined;
  return new UserError(error.code as ErrorCode, error.message ?? "", error.fix ?? "");
}

function parse(line: string): object {
  try {
    return (JSON.parse(line) as object | null) ?? {};
  } catch {
    return {}; // A program that is none of ours, or that was ended in the middle of a word.
  }
}
