import { randomUUID } from "node:crypto";

import type { Kv2Client } from "./client.ts";
import { CasMismatch, Unreachable } from "./errors.ts";
import { writeTurn, type State } from "./state.ts";

/** Whoever lost so often takes a turn. */
const LOSSES = 3;
/** A turn lasts no longer, in milliseconds: who has it may have died. */
const LONGEST_TURN = 2_000;

export interface Turns {
  /**
   * The state to go on from, which may have moved on by a turn.
   * @param losses of the same group, so far
   * @throws CasMismatch where it is another writer's turn
   */
  begin(state: State, losses: number): Promise<State>;
  /** Gives back a turn that led to no commit. */
  leave(state: State): Promise<void>;
}

/**
 * Lets nobody starve. Of writers that race for the state the one that has just won is the quickest again, as the
 * others have to finish its work first; so one that lost a few times says that the next commit is its own. That takes
 * one request and not a commit's many, and the others wait for it.
 * @param clock a steady one, in milliseconds
 */
export function takeTurns(
  client: Pick<Kv2Client, "put">,
  clock: () => number = () => performance.now(),
): Turns {
  let own: string | undefined;
  /** Another's turn, and since when it is seen here. */
  let seen = { turn: "", since: 0 };

  function isAnothers({ turn }: State): boolean {
    if (turn === null || turn === own) return false;
    if (turn !== seen.turn) seen = { turn, since: clock() };
    return clock() - seen.since < LONGEST_TURN;
  }

  return {
    async begin(state, losses) {
      if (isAnothers(state)) throw new CasMismatch("turn");
      if (losses < LOSSES || (own !== undefined && state.turn === own)) return state;
      own = randomUUID();
      return writeTurn(client, state, own).catch((error: unknown) => {
        // Whether it was written shows at the next try.
        throw error instanceof Unreachable ? new CasMismatch("turn") : error;
      });
    },
    async leave(state) {
      // Where that fails the others wait until it is over.
      if (own !== undefined && state.turn === own)
        await writeTurn(client, state, null).catch(() => undefined);
    },
  };
}
