import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { onTestFinished } from "vitest";
import { KEYWARD } from "./from-source.ts";

/** A command line that is under way. It is killed when the test ends. */
export interface Running {
  readonly pid: number;
  readonly out: () => string;
  readonly err: () => string;
  /** Waits until standard output and standard error together have this. */
  readonly says: (text: string | RegExp) => Promise<void>;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

export interface RunningOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export function startCommand(args: readonly string[], { cwd, env }: RunningOptions): Running {
  const [program, ...start] = KEYWARD;
  const child = spawn(program, [...start, ...args], {
    cwd,
    env: { ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const written = { stdout: "", stderr: "" };
  const waiting = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const)
    child[name].on("data", (chunk: Buffer) => {
      written[name] += chunk.toString();
      for (const look of waiting) look();
    });
  const ended = once(child, "close").then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);

  async function says(text: string | RegExp): Promise<void> {
    const isSaid = () => {
      const all = `${written.stdout}\n${written.stderr}`;
      return typeof text === "string" ? all.includes(text) : text.test(all);
    };
    if (isSaid()) return;
    let look = () => undefined as void;
    const said = new Promise<void>((resolve) => {
      look = () => {
        if (isSaid()) resolve();
      };
      waiting.add(look);
    });
    await Promise.race([said, ended]);
    waiting.delete(look);
    if (!isSaid()) throw new Error(`It ended without: ${text}\n${written.stdout}\n${written.stderr}`);
  }
  return {
    pid: child.pid!,
    out: () => written.stdout,
    err: () => written.stderr,
    says,
    ended,
    kill: (signal) => void child.kill(signal),
  };
}

/**
 * Waits until there is no such process any more, nor a zombie of it that nobody has asked about. What has become an
 * orphan is asked about by the system's first process, in some containers after seconds or minutes: that is not ours.
 */
export async function isGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return; // There is none: what was waited for.
    }
    if (isOrphanedZombie(pid)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isOrphanedZombie(pid: number): boolean {
  try {
    return /\) Z 1 /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false; // It is gone by now, or the system tells it in another way.
  }
}
