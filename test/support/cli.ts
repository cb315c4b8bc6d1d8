import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { KEYWARD } from "./from-source.ts";

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Record<string, string | undefined>;
  /** What a shell does with its output: `| true`, `> /dev/full`. */
  readonly redirect?: string;
  /** Runs it as another user, where the tests run as root, who may read and write anything. */
  readonly uid?: number;
  /** Sends Ctrl+C when the program has read so many bytes. */
  readonly interruptAfter?: number;
}

/** A `keyward` of one test: an own home, a passphrase, an empty folder to stand in. */
export function makeCli(env: Record<string, string | undefined> = {}) {
  const folder = temporaryFolder();
  const base = {
    PATH: process.env.PATH,
    HOME: folder,
    KEYWARD_HOME: path.join(folder, "home"),
    KEYWARD_PASSPHRASE: "correct horse",
    ...env,
  };
  const keyward = (args: readonly string[], options: CliOptions = {}) =>
    runCli(args, { cwd: folder, ...options, env: { ...base, ...options.env } });
  return Object.assign(keyward, { folder, home: base.KEYWARD_HOME, env: base });
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "keyward-test-"));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function runCli(
  args: readonly string[],
  { cwd, input = "", env, redirect, uid, interruptAfter }: CliOptions,
): Promise<CliResult> {
  const words = [...KEYWARD, ...args];
  const [program = "", ...rest] =
    redirect === undefined ? words : ["bash", "-o", "pipefail", "-c", `"$@" ${redirect}`, "bash", ...words];
  const child = spawn(program, rest, {
    cwd,
    env,
    ...(uid === undefined ? {} : { uid }),
  });
  child.stdin.on("error", () => undefined); // A command that reads no input may end before it is written.
  child.stdin.end(input);
  if (interruptAfter !== undefined) void hasRead(child.pid!, interruptAfter).then(() => child.kill("SIGINT"));
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code, out, err };
}

/** Linux counts what a process has read, from files and otherwise. */
async function hasRead(pid: number, bytes: number): Promise<void> {
  for (;;) {
    const read = /^rchar: (\d+)$/m.exec(readFileSync(`/proc/${pid}/io`, "utf8"))?.[1];
    if (Number(read) > bytes) return;
    await setTimeout(5);
  }
}
