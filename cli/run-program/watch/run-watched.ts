import { constants } from "node:os";
import { UserError } from "../../../core/user-error.ts";
import { changedNames } from "../changed-names.ts";
import { forwardSignals } from "../forward-signals.ts";
import { startOrphanGuard, type OrphanGuard } from "../orphan-guard.ts";
import type { Reading, Source } from "../source.ts";
import type { Program } from "../start-program.ts";
import { followSources } from "./follow-sources.ts";
import { endGroup, signalGroup } from "./process-group.ts";

export interface WatchedRun {
  readonly source: Source;
  readonly reading: Reading;
  /** The vault's latest change before it was read; undefined where it could not be told. */
  readonly since: number | undefined;
  /** Starts the program, in a group of its own, with what was read. */
  readonly start: (reading: Reading, guard: OrphanGuard) => Promise<Program>;
  /** Tells what was read, and refuses what may not be started. @throws UserError */
  readonly accept: (reading: Reading) => void;
  readonly say: (text: string) => void;
  /** Sent to the program in place of starting it again. */
  readonly signal?: NodeJS.Signals | undefined;
}

/**
 * Runs a program and starts it again whenever a value that it got has changed: one that did not is no reason. What
 * cannot be read now, such as a file while it is being edited, changes nothing either.
 * @returns the exit code of the program that ended by itself
 */
export async function runWatched({
  source,
  reading,
  since,
  start,
  accept,
  say,
  signal,
}: WatchedRun): Promise<number> {
  let current = reading;
  let program: Program | undefined;
  let isBetween = true;
  let asked: NodeJS.Signals | undefined;
  const guard = startOrphanGuard();
  const endForwarding = forwardSignals((name) => {
    if (program) signalGroup(program.child, name);
    // The program that is ending is not the one that was meant.
    if (isBetween && ENDING.has(name)) asked = name;
  }, true);
  const changes = followSources(source, reading, since);
  changes.expiring(reading);

  async function begin(): Promise<Program> {
    const started = await start(current, guard);
    program = started;
    isBetween = false;
    if (asked) signalGroup(started.child, asked);
    asked = undefined;
    return started;
  }
  /** Ends what runs, group and all; then nothing runs. */
  async function end(running: Program): Promise<void> {
    isBetween = true;
    await endGroup(running);
    program = undefined;
    guard.watchOver(0);
  }

  try {
    for (let running = await begin(); ;) {
      const ended = await Promise.race([running.ended, changes.next()]);
      if (ended !== undefined) {
        await end(running);
        return ended;
      }
      await changes.settle();
      const fresh = await readAgain(source, say);
      if (!fresh) continue;
      changes.expiring(fresh);
      const names = changedNames(current, fresh);
      if (names.length === 0 || hasEnded(running)) continue;
      current = fresh;
      if (signal) {
        say(`${names.join(", ")} changed: ${signal} is sent to the program.`);
        running.child.kill(signal);
        continue;
      }
      say(`${names.join(", ")} changed: the program is started again.`);
      await end(running);
      if (asked) return 128 + constants.signals[asked];
      accept(current);
      running = await begin();
    }
  } finally {
    if (program) await end(program);
    changes.close();
    endForwarding();
    guard.release();
  }
}

const ENDING: ReadonlySet<NodeJS.Signals> = new Set(["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"]);

function hasEnded({ child }: Program): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function readAgain(source: Source, say: (text: string) => void): Promise<Reading | undefined> {
  try {
    return await source.read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(`${error.message} The program goes on with what it has. ${error.fix}`);
    return undefined;
  }
}
