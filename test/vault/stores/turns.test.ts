import { beforeEach, describe, expect, test } from "vitest";

import { CasMismatch, Unreachable } from "../../../vault/stores/kv2/errors.ts";
import type { State } from "../../../vault/stores/kv2/state.ts";
import { takeTurns } from "../../../vault/stores/kv2/turns.ts";

const TURN = 2_000;
const START: State = { version: 7, commit: 5, logs: { changes: 1, audit: 2 }, recent: ["a"], turn: null };

let time: number;
/** What was written of the state. */
let written: object[];
let failure: Error | undefined;
beforeEach(() => {
  time = 0;
  written = [];
  failure = undefined;
});

function writer() {
  const put = async (_path: string, data: object, cas: number) => {
    if (failure) throw failure;
    written.push(data);
    return cas + 1;
  };
  return takeTurns({ put }, () => time);
}

describe("of writers that race", () => {
  test("one takes a turn when it has lost three times, and has it until its commit", async () => {
    const one = writer();
    for (const losses of [0, 1, 2]) expect(await one.begin(START, losses)).toBe(START);
    const state = await one.begin(START, 3);
    expect(state).toEqual({ ...START, version: 8, turn: expect.any(String) });
    expect(written).toEqual([
      { layout: 1, commit: 5, logs: START.logs, recent: START.recent, turn: state.turn },
    ]);
    expect(await one.begin(state, 4)).toBe(state);
    expect(written).toHaveLength(1);
  });

  test("the others wait for it, for two seconds: it may have died", async () => {
    const [one, other] = [writer(), writer()];
    const state = await one.begin(START, 3);
    for (const losses of [0, 9]) await expect(other.begin(state, losses)).rejects.toThrow(CasMismatch);
    time += TURN;
    expect(await other.begin(state, 0)).toBe(state);
  });

  test("one that had nothing to commit gives its turn back", async () => {
    const [one, other] = [writer(), writer()];
    await one.leave(await one.begin(START, 3));
    expect(written.at(-1)).toEqual({ layout: 1, commit: 5, logs: START.logs, recent: START.recent });
    expect(await other.begin({ ...START, version: 9 }, 0)).toMatchObject({ version: 9 });
  });

  test("one whose turn was lost on its way tries again", async () => {
    const one = writer();
    failure = new Unreachable("away", 0);
    await expect(one.begin(START, 3)).rejects.toThrow(CasMismatch);
  });
});
