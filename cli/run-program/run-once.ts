import { forwardSignals } from "./forward-signals.ts";
import { startOrphanGuard, type OrphanGuard } from "./orphan-guard.ts";
import type { Program } from "./start-program.ts";

/**
 * Runs a program to its end, in this process's own group, so that it has the terminal as if it had been started by
 * hand. The program is no replacement of this process (`execve`): Node has SIGPIPE ignored, and that would be inherited.
 * @returns its exit code
 */
export async function runOnce(start: (guard: OrphanGuard) => Promise<Program>): Promise<number> {
  let program: Program | undefined;
  let early: NodeJS.Signals | undefined;
  const endForwarding = forwardSignals((signal) => {
    if (program) program.child.kill(signal);
    else early = signal;
  }, false);
  const guard = startOrphanGuard();
  try {
    program = await start(guard);
    if (early) program.child.kill(early);
    return await program.ended;
  } finally {
    guard.release();
    endForwarding();
  }
}
