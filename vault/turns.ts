import { UserError } from "../core/user-error.ts";
import type { AtOnce } from "./at-once.ts";
import { attempt, look, type Outcome } from "./attempt.ts";
import { recordAll, type Act as Recorded } from "./audit.ts";
import type { Moment } from "./definition.ts";
import { draftOn, type Draft } from "./draft.ts";
import { epochOf, keysFit, readHeader } from "./header.ts";
import type { KeySource } from "./key-source.ts";
import type { VaultKeys } from "./keys.ts";
import type { Known, KnownView } from "./known.ts";
import type { Ledger } from "./ledger.ts";
import { notMade } from "./refusals.ts";
import { minutesOf, type Minutes, type Scribe } from "./scribe.ts";
import type { Store, Transaction } from "./store.ts";

/** Acts that share a transaction. */
const GROUP = 64;
/** The key is not changed twice while one turn waits; a header that says so each time is damaged. */
const RENEWALS = 3;

/** Takes steps, in a transaction with what else waits, and answers when it is committed. */
export type Act = <T>(moment: Moment, steps: (ledger: Ledger) => AtOnce<T>) => Promise<T>;

/**
 * Puts acts together that come from many clients: what waits shares one transaction, in which the head of the audit
 * log moves once. Each act is a draft of its own, so that one that fails takes no other with it.
 * @param kind readings may be synced soon; writes are before they are answered
 */
export function takeTurns(
  store: Store,
  keys: KeySource,
  known: Known,
  kind: "readings" | "writes",
  { scribe, alone = (act) => act() }: Help = {},
): Act {
  const waiting: Job[] = [];
  let working: Promise<void> | undefined;

  async function work(): Promise<void> {
    while (waiting.length > 0) await turn();
    working = undefined;
  }

  async function turn(): Promise<void> {
    const group: Job[] = [];
    const fill = () => void group.push(...waiting.splice(0, GROUP));
    if (!scribe) return inTransaction(group, fill);
    // More may come meanwhile, so that they are worth it.
    if (waiting.length < scribe.least) await beingWritten;
    const read = await readFor(scribe, group, fill);
    await beingWritten;
    if (!read) return inTransaction(group, fill);
    beingWritten = write(scribe, group, read);
  }

  async function inTransaction(group: Job[], fill?: () => void): Promise<void> {
    try {
      await run(group, fill);
    } catch (error) {
      if (group.length === 0) group.push(...waiting.splice(0, GROUP));
      if (group.length > 1 && isOfOne(error)) for (const job of group) await run([job]).catch(job.reject);
      else for (const job of group) job.reject(error);
    }
  }

  /** The group that a scribe has in hand, while the next one is read. It never fails. */
  let beingWritten: Promise<void> | undefined;

  /**
   * Reads without a transaction: what was read counts if it was still true when the scribe put it on record.
   * @returns undefined where it is to be done in a transaction
   */
  async function readFor(by: Scribe, group: Job[], fill: () => void): Promise<ReadForScribe | undefined> {
    try {
      const vaultKeys = await keys.find();
      if (!vaultKeys || waiting.length < by.least) return undefined;
      fill();
      const view = known.recall(store);
      if (!view) return undefined;
      const { outcomes, draft, acts } = await takeAll(view, vaultKeys, group);
      return draft.isEmpty ? { outcomes, view, minutes: minutesOf(vaultKeys, view, acts) } : undefined;
    } catch {
      return undefined; // What is wrong with the store, or the key, the transaction says.
    }
  }

  /** Where something changed meanwhile, or else went wrong, all of it is done again. */
  async function write(by: Scribe, group: Job[], { outcomes, view, minutes }: ReadForScribe): Promise<void> {
    const isWritten = await alone(() => by.record(minutes)).catch(() => false);
    if (!isWritten) return inTransaction(group);
    view.keep();
    for (const [index, job] of group.entries()) job.settle(outcomes[index]!);
  }

  /** @param fill adds what waits, when the transaction begins */
  async function run(group: Job[], fill: () => void = () => undefined): Promise<void> {
    for (let renewals = 0; ; renewals++) {
      const vaultKeys = renewals === 0 ? await keys.find() : await keys.renew();
      if (!vaultKeys) throw notMade(store.location);
      try {
        const { outcomes, view } = await alone(() =>
          store.transaction(
            async (tx) => {
              if (group.length === 0) fill();
              const epoch = await currentEpoch(tx, vaultKeys, store.location);
              const taken = await takeAll(await known.view(tx, epoch), vaultKeys, group);
              await taken.draft.flush(tx);
              await recordAll(tx, vaultKeys, store.location, taken.acts);
              return taken;
            },
            kind === "readings" ? "soon" : "now",
          ),
        );
        view.keep();
        for (const [index, job] of group.entries()) job.settle(outcomes[index]!);
        return;
      } catch (error) {
        if (!(error instanceof OtherKey) || renewals === RENEWALS) throw error;
      }
    }
  }

  async function takeAll(view: KnownView, vaultKeys: VaultKeys, group: readonly Job[]): Promise<Taken> {
    const draft = draftOn(view.reader);
    const book = { draft, view, keys: vaultKeys, location: store.location, isReading: kind === "readings" };
    const outcomes: Outcome<unknown>[] = [];
    const take = book.isReading ? look : attempt;
    for (const { moment, steps } of group) {
      const outcome = take(book, moment, steps);
      outcomes.push(outcome instanceof Promise ? await outcome : outcome);
    }
    return { outcomes, view, draft, acts: outcomes.flatMap((outcome) => outcome.acts) };
  }

  return (moment, steps) =>
    new Promise((resolve, reject) => {
      const settle = (outcome: Outcome<unknown>) =>
        "error" in outcome ? reject(outcome.error) : resolve(outcome.result as never);
      waiting.push({ moment, steps, settle, reject });
      working ??= work();
    });
}

/** Damage and faults of ours may be one act's: which, shows alone. What a store says of itself holds for all. */
function isOfOne(error: unknown): boolean {
  return !(error instanceof UserError) || error.code === "VAULT_DAMAGED";
}

/** Who else works on the same store for this vault. */
export interface Help {
  /** Puts readings on record. */
  readonly scribe?: Scribe | undefined;
  /** Has whoever writes wait for the others. */
  readonly alone?: (<T>(act: () => Promise<T>) => Promise<T>) | undefined;
}

/** A group's acts, done as far as a scribe is to know. */
interface ReadForScribe extends Pick<Taken, "outcomes" | "view"> {
  readonly minutes: Minutes;
}

/** A group's acts, done and not yet written. */
interface Taken {
  readonly outcomes: Outcome<unknown>[];
  readonly view: KnownView;
  readonly draft: Draft;
  /** What is to be put on record. */
  readonly acts: readonly Recorded[];
}

interface Job {
  readonly moment: Moment;
  readonly steps: (ledger: Ledger) => AtOnce<unknown>;
  readonly settle: (outcome: Outcome<unknown>) => void;
  readonly reject: (error: unknown) => void;
}

/** @throws OtherKey where another process changed the master key since the keys were derived */
async function currentEpoch(tx: Transaction, keys: VaultKeys, location: string): Promise<string> {
  const header = await readHeader(tx, location);
  if (!header || !keysFit(header, keys)) throw new OtherKey("the vault's header names another key");
  return epochOf(header);
}

class OtherKey extends Error {
  override readonly name = "OtherKey";
}
