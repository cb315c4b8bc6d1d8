import { randomUUID } from "node:crypto";

import { isEmpty, type Writes } from "../draft.ts";
import type { Medium } from "../group-commit.ts";
import { patiently, type Patience } from "../patience.ts";
import { strict } from "../strict-reader.ts";
import { atOnce } from "./at-once.ts";
import type { Kv2Client } from "./client.ts";
import { CasMismatch, MomentGone, translate, Unreachable, unknownOutcome } from "./errors.ts";
import { forgetDeadIntents, forgetIntent, fulfil, keepIntent, type Intent } from "./intent.ts";
import { momentOf, type Moment } from "./moment.ts";
import type { Pending } from "./pending.ts";
import { pathOfEntry } from "./records.ts";
import { readState, writeState, type State } from "./state.ts";
import { takeTurns } from "./turns.ts";

/** Others get on meanwhile, so it is waited longer than for what is away; and not for longer than a commit takes. */
const CONTENTION: Patience = { whole: 15_000, longestPause: 40 };

export interface Kv2Medium extends Medium {
  /** Waits until what was committed stands at its own paths, as far as the cluster can be reached. */
  end(): Promise<void>;
}

/**
 * Commits groups of transactions to a cluster that can only compare and set one record at a time. What a group writes
 * is kept as an intent; then one compare-and-set of the store's state makes it a commit, all of it; then each write
 * goes to its own path. Whoever comes next fulfils the intent of a writer that died before it had. Other servers'
 * commits show as a state that has moved on: then the group runs again.
 */
export function mediumOn(client: Kv2Client, pending: Pending): Kv2Medium {
  const { location } = client;
  let fulfilling: Promise<void> = Promise.resolve();
  const turns = takeTurns(client);
  let isTidy = false;

  async function attempt(fill: Parameters<Medium["commit"]>[0], losses: number): Promise<void> {
    await fulfilling;
    const state = await turns.begin(await readState(client), losses);
    const left = await pending.of(state);
    if (left) await fulfilled(left);
    if (!isTidy) await forgetDeadIntents(client, state);
    isTidy = true;
    const moment = momentOf(client, state, null);
    const { reader, assertWhole } = strict(moment.reader);
    const writes = await fill(reader);
    assertWhole();
    if (isEmpty(writes)) {
      await assertUnmoved(state);
      return turns.leave(state);
    }
    const intent = await intentOf(client, state, moment, writes);
    await keepIntent(client, intent);
    await commit(state, intent);
    // The commit is made; where this fails whoever comes next does it.
    fulfilling = fulfilled(intent).catch(() => undefined);
  }

  async function fulfilled(intent: Intent): Promise<void> {
    await fulfil(client, intent);
    pending.isFulfilled(intent.id);
  }

  /** Sends the same again until the answer is certain: a first one that arrives late finds the state moved on. */
  async function commit(state: State, intent: Intent): Promise<void> {
    const logs = { ...state.logs };
    for (const { log, after, data } of intent.logs) logs[log] = after + data.length;
    let isDoubtful = false;
    const passes = (error: unknown) => {
      isDoubtful ||= error instanceof Unreachable;
      return error instanceof Unreachable && error.after;
    };
    try {
      await patiently(() => writeState(client, state, intent.id, logs), passes);
    } catch (error) {
      if (!(error instanceof CasMismatch)) throw isDoubtful ? unknownOutcome(location, error) : error;
      const now = await readState(client).catch((failure: unknown) => {
        throw unknownOutcome(location, failure);
      });
      if (now.recent.includes(intent.id)) return;
      if (now.commit - state.commit > now.recent.length) throw unknownOutcome(location, error);
      await forgetIntent(client, intent);
      throw error;
    }
  }

  /** What wrote nothing has read one state, if it is still the same. */
  async function assertUnmoved(state: State): Promise<void> {
    if ((await readState(client)).version !== state.version) throw new MomentGone("state");
  }

  return {
    async commit(fill) {
      let losses = 0;
      await patiently(
        () => attempt(fill, losses++),
        (error) => error instanceof CasMismatch || error instanceof MomentGone,
        CONTENTION,
      ).catch((error: unknown) => {
        throw translate(error, location);
      });
    },
    end: () => fulfilling,
  };
}

async function intentOf(
  client: Kv2Client,
  state: State,
  moment: Moment,
  { entries, logs }: Writes,
): Promise<Intent> {
  const versioned = await atOnce(entries.values(), async (write) => {
    const path = pathOfEntry(write.collection, write.key);
    return { ...write, cas: moment.versionAt(path) ?? (await client.get(path))?.version ?? 0 };
  });
  return {
    id: randomUUID(),
    commit: state.commit + 1,
    entries: versioned.filter(({ entry, cas }) => entry !== null || cas > 0),
    logs: [...logs].map(([log, { after, data }]) => ({ log, after, data })),
  };
}
