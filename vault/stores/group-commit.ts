import { UserError } from "../../core/user-error.ts";
import { nextTurn } from "../next-turn.ts";
import type { Durability, Reader, Transaction } from "../store.ts";
import { draftOn, type Writes } from "./draft.ts";

/** Transactions that share one commit. */
const GROUP = 64;

/** What a group is committed to: a store that takes all of a group's writes at once. */
export interface Medium {
  /**
   * Makes durable what `fill` gives: all of it or nothing. What `fill` read is still true then; so that it is, it may
   * be called several times, and only its last call counts.
   */
  commit(fill: (reader: Reader) => Promise<Writes>, durability: Durability): Promise<void>;
}

export interface Writer {
  run<T>(body: (tx: Transaction) => Promise<T>, durability: Durability): Promise<T>;
  /** Waits for what is under way. */
  end(): Promise<void>;
}

/**
 * Runs transactions one after the other. Those that arrive while others are being committed share the next commit,
 * each as a draft of its own, so that one that fails takes no other with it.
 */
export function groupCommit(medium: Medium): Writer {
  const waiting: Job[] = [];
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      await nextTurn(); // Requests that have arrived meanwhile join this group.
      await commit(waiting.splice(0, GROUP));
    }
    working = undefined;
  }

  async function commit(group: readonly Job[]): Promise<void> {
    let settle: (() => void)[] = [];
    const fill = async (reader: Reader) => {
      const draft = draftOn(reader);
      settle = [];
      for (const job of group) settle.push(await inDraft(job, draft));
      return draft.writes;
    };
    const durability = group.some((job) => job.durability === "now") ? "now" : "soon";
    try {
      await medium.commit(fill, durability);
    } catch (error) {
      return fail(group, error);
    }
    for (const answer of settle) answer();
  }

  /** What the store says of itself holds for all of a group. Anything else is one transaction's: which, shows alone. */
  async function fail(group: readonly Job[], error: unknown): Promise<void> {
    if (group.length === 1 || error instanceof UserError) {
      for (const job of group) job.reject(error);
    } else {
      for (const job of group) await commit([job]);
    }
  }

  return {
    run: (body, durability) =>
      new Promise((resolve, reject) => {
        waiting.push({ body, durability, resolve: resolve as Job["resolve"], reject });
        working ??= work();
      }),
    async end() {
      await working;
    },
  };
}

interface Job {
  readonly body: (tx: Transaction) => Promise<unknown>;
  readonly durability: Durability;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** @returns what answers the caller once the group is committed */
async function inDraft(job: Job, draft: ReturnType<typeof draftOn>): Promise<() => void> {
  const own = draftOn(draft.tx);
  try {
    const result = await job.body(own.tx);
    draft.take(own.writes);
    return () => job.resolve(result);
  } catch (error) {
    return () => job.reject(error);
  }
}
