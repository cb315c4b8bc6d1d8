import { UserError } from "../core/user-error.ts";
import { failureOf } from "./failure.ts";
import type { Round } from "./round.ts";

/** How it stands, each time that changes. */
export type Step =
  | { readonly state: "syncing" }
  /** It takes long. */
  | { readonly state: "slow" }
  | { readonly state: "synced"; readonly round: Round }
  /** The server is out of reach, or has no time; it is tried again after so many milliseconds. */
  | { readonly state: "offline"; readonly error: UserError; readonly again: number }
  /** The token is not accepted, or may not do this; it is tried again now and then, and when somebody asks. */
  | { readonly state: "denied"; readonly error: UserError; readonly again: number };

export type StepListener = (step: Step) => void;

export interface InStep {
  readonly sync: () => Promise<Round>;
  readonly watchLocal: (changed: () => void) => () => void;
  /** Follows the server's changes. @throws UserError where it is out of reach */
  readonly watchRemote: (changed: () => void) => Promise<() => void>;
}

/** Time, and chance; a test has its own. */
export interface Clock {
  /** Ends early, and without an error, when the signal is given. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** Milliseconds. */
const WAIT = {
  /** Changes that come together are synced together. */
  together: 300,
  slow: 5_000,
  first: 1_000,
  longest: 5 * 60_000,
  denied: 15 * 60_000,
  /** Somebody else is at it, and will be done soon. */
  busy: 2_000,
} as const;

/**
 * Syncs at once and then whenever something changed on either side, until the signal, with which whoever gives `sync` ends
 * its calls too. What goes wrong is told as a state and tried again, later and later; nothing ever throws but faults of ours.
 */
export async function keepInStep(
  { sync, watchLocal, watchRemote }: InStep,
  listener: StepListener,
  signal: AbortSignal,
  clock: Clock = REAL,
): Promise<void> {
  let wake = new AbortController();
  let isWanted = false;
  const ask = () => {
    isWanted = true;
    wake.abort();
  };
  const endLocal = watchLocal(ask);
  let endRemote: (() => void) | undefined;
  let failures = 0;

  async function attempt(): Promise<number> {
    const over = new AbortController();
    void clock.pause(WAIT.slow, over.signal).then(() => over.signal.aborted || listener({ state: "slow" }));
    try {
      const round = await sync();
      endRemote ??= await watchRemote(ask);
      failures = 0;
      listener({ state: "synced", round });
      return Infinity;
    } catch (error) {
      // What was broken off is no failure.
      if (signal.aborted) return 0;
      if (!(error instanceof UserError)) throw error;
      return failed(error);
    } finally {
      over.abort();
    }
  }
  function failed(error: UserError): number {
    if (error.code === "VAULT_BUSY") return WAIT.busy;
    const isLater = failureOf(error) === "later";
    // A stream that ended with its token does not come back by itself.
    if (!isLater) {
      endRemote?.();
      endRemote = undefined;
    }
    const asked = Number(error.details?.retry_after ?? 0) * 1000;
    const pause = Math.min(WAIT.first * 2 ** Math.min(failures++, 20), WAIT.longest);
    const again = isLater ? Math.max(asked, pause * (0.5 + clock.random() / 2)) : WAIT.denied;
    listener({ state: isLater ? "offline" : "denied", error, again });
    return again;
  }

  try {
    while (!signal.aborted) {
      isWanted = false;
      listener({ state: "syncing" });
      const again = await attempt();
      const sleeping = new AbortController();
      wake = sleeping;
      if (!isWanted && !signal.aborted) await clock.pause(again, AbortSignal.any([signal, sleeping.signal]));
      if (isWanted) await clock.pause(WAIT.together, signal);
    }
  } finally {
    endLocal();
    endRemote?.();
  }
}

/** Milliseconds: then it is looked again, though nobody said anything. */
const LONGEST_TIMER = 24 * 60 * 60_000;

const REAL: Clock = {
  random: Math.random,
  pause: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        // It outlives many pauses.
        signal.removeEventListener("abort", end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(milliseconds, LONGEST_TIMER));
      signal.addEventListener("abort", end);
    }),
};
