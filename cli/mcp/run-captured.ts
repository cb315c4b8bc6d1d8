import type { StdioOptions } from "node:child_process";
import type { Readable } from "node:stream";
import { maskStream } from "../run-program/mask/mask-stream.ts";
import type { WordFinder } from "../run-program/mask/word-finder.ts";
import { startOrphanGuard } from "../run-program/orphan-guard.ts";
import { startProgram, type Program } from "../run-program/start-program.ts";
import { endGroup } from "../run-program/watch/process-group.ts";

/** Bytes of each of the two outputs: what an agent can read at once. */
const MOST_OUTPUT = 32 * 1024;

export interface Captured {
  /** 128+n where signal n ended it. */
  readonly exit_code: number;
  readonly timed_out: boolean;
  /** The last of what it printed, masked. */
  readonly stdout: string;
  readonly stderr: string;
  /** Bytes that came before and are not given. */
  readonly omitted_bytes: number;
}

export interface CaptureOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly finder: WordFinder;
  readonly milliseconds: number;
  readonly signal: AbortSignal;
}

/**
 * Runs a program without input, in a group of its own that ends as a whole with the time or the signal.
 * @throws NotStarted
 */
export async function runCaptured(command: readonly string[], options: CaptureOptions): Promise<Captured> {
  const { cwd, env } = options;
  const guard = startOrphanGuard();
  try {
    const stdio: StdioOptions = ["ignore", "pipe", "pipe"];
    const program = await startProgram(command, { cwd, env, stdio, ownGroup: true, guard });
    return await captured(program, options);
  } finally {
    guard.release();
  }
}

async function captured(
  program: Program,
  { finder, milliseconds, signal }: CaptureOptions,
): Promise<Captured> {
  const { child, ended } = program;
  const timeout = AbortSignal.timeout(milliseconds);
  const stop = AbortSignal.any([timeout, signal]);
  const end = () => void endGroup(program);
  stop.addEventListener("abort", end, { once: true });
  if (stop.aborted) end();
  try {
    const outputs = Promise.all([lastOf(child.stdout!, finder), lastOf(child.stderr!, finder)]);
    const code = await ended;
    // What it left running in its group would hold its output open.
    await endGroup(program);
    const [stdout, stderr] = await outputs;
    return {
      exit_code: code,
      timed_out: timeout.aborted,
      stdout: stdout.text,
      stderr: stderr.text,
      omitted_bytes: stdout.omitted + stderr.omitted,
    };
  } finally {
    stop.removeEventListener("abort", end);
  }
}

/** The end of a stream, masked before anything of it is kept. */
async function lastOf(stream: Readable, finder: WordFinder): Promise<{ text: string; omitted: number }> {
  let kept: Buffer = Buffer.alloc(0);
  let omitted = 0;
  for await (const chunk of stream.pipe(maskStream(finder)) as AsyncIterable<Buffer>) {
    const whole = Buffer.concat([kept, chunk]);
    kept = whole.subarray(Math.max(0, whole.length - MOST_OUTPUT));
    omitted += whole.length - kept.length;
  }
  return { text: kept.toString("utf8"), omitted };
}
