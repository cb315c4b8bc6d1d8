import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { Program } from "../start-program.ts";

/** Milliseconds that a program has to end by itself. */
const GRACE = 10_000;
const LOOK = 50;

/** Sends a signal to a program and all that it started, or to it alone on Windows, which knows no groups. */
export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // None of it is left; on macOS, none that is not a zombie.
    if (code === "ESRCH" || code === "EPERM") return false;
    throw error;
  }
}

/** SIGTERM to the whole group, and SIGKILL to what is left of it after ten seconds. Waits until it has ended. */
export async function endGroup({ child, ended }: Program): Promise<void> {
  signalGroup(child, "SIGTERM");
  for (let waited = 0; waited < GRACE && signalGroup(child, 0); waited += LOOK) await pause(LOOK);
  signalGroup(child, "SIGKILL");
  await ended;
}
