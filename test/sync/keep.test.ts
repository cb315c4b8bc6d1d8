import { getEventListeners } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";

import { UserError, type ErrorCode } from "../../core/user-error.ts";
import { keepInStep, type Step } from "../../sync/keep.ts";

/** A vault and a server of which only the news are there, and a clock that is moved by hand. */
function stage(troubles: unknown[] = []) {
  const steps: string[] = [];
  const pauses: { readonly milliseconds: number; readonly end: () => void }[] = [];
  const heard = { local: () => undefined as void, remote: () => undefined as void };
  const ending = new AbortController();
  let rounds = 0;
  let follows = 0;
  const said = (step: Step) =>
    "error" in step ? `${step.state} ${step.error.code} ${Math.round(step.again)}` : step.state;
  const done = keepInStep(
    {
      async sync() {
        rounds++;
        const trouble = troubles.shift();
        if (trouble) throw trouble;
        return { taken: [], sent: [] };
      },
      watchLocal(changed) {
        heard.local = changed;
        return () => void steps.push("local end");
      },
      async watchRemote(changed) {
        follows++;
        heard.remote = changed;
        return () => void steps.push("remote end");
      },
    },
    (step) => steps.push(said(step)),
    ending.signal,
    {
      random: () => 0.5,
      pause: (milliseconds, signal) =>
        new Promise((resolve) => {
          if (signal.aborted) return resolve();
          pauses.push({ milliseconds, end: resolve });
          signal.addEventListener("abort", () => resolve());
        }),
    },
  );
  return {
    steps,
    heard,
    done,
    end: () => ending.abort(),
    counts: () => ({ rounds, follows }),
    /** Ends the latest pause, and gives how long it was to be. */
    tick: async (): Promise<number> => {
      const last = pauses.at(-1)!;
      last.end();
      await settled();
      return last.milliseconds;
    },
  };
}

async function settled(): Promise<void> {
  for (let turns = 0; turns < 5; turns++) await turn();
}

const refusal = (code: ErrorCode, details?: Record<string, unknown>) =>
  new UserError(code, "It did not go.", "Wait.", details && { details });

describe("keeping in step", () => {
  test("syncs at once, follows the server from then on, and syncs with each change on either side", async () => {
    const { heard, counts, tick, steps, end, done } = stage();
    await settled();
    expect(counts()).toEqual({ rounds: 1, follows: 1 });
    heard.remote();
    await settled();
    heard.remote();
    // What comes together is one round.
    expect(await tick()).toBe(300);
    expect(counts()).toEqual({ rounds: 2, follows: 1 });
    heard.local();
    await settled();
    await tick();
    expect(counts()).toEqual({ rounds: 3, follows: 1 });
    end();
    await done;
    expect(steps.slice(-2)).toEqual(["local end", "remote end"]);
    expect(new Set(steps.slice(0, -2))).toEqual(new Set(["syncing", "synced"]));
  });

  test("waits longer each time where the server is out of reach, with some chance in it", async () => {
    const { steps, tick, end } = stage(Array.from({ length: 12 }, () => refusal("VAULT_UNAVAILABLE")));
    const waits: number[] = [];
    await settled();
    for (let n = 0; n < 11; n++) waits.push(await tick());
    expect(waits.slice(0, 4)).toEqual([750, 1500, 3000, 6000]);
    expect(waits.at(-1)).toBe(225_000);
    await tick();
    expect(steps.at(-1)).toBe("synced");
    end();
  });

  test("waits as long as the server asks for", async () => {
    const { steps, end } = stage([refusal("RATE_LIMITED", { retry_after: 90 })]);
    await settled();
    expect(steps.at(-1)).toBe("offline RATE_LIMITED 90000");
    end();
  });

  test("pauses where the token is not accepted, and tries when something is changed", async () => {
    const { steps, heard, counts, tick, end } = stage([refusal("UNAUTHENTICATED")]);
    await settled();
    expect(steps.at(-1)).toBe("denied UNAUTHENTICATED 900000");
    heard.local();
    await settled();
    await tick();
    expect([steps.at(-1), counts()]).toEqual(["synced", { rounds: 2, follows: 1 }]);
    end();
  });

  test("follows the server anew after its token was not accepted, and no longer as before", async () => {
    const { steps, heard, counts, tick, end } = stage([undefined, refusal("UNAUTHENTICATED")]);
    for (let rounds = 1; rounds <= 2; rounds++) {
      await settled();
      heard.local();
      await settled();
      await tick();
    }
    expect(counts()).toEqual({ rounds: 3, follows: 2 });
    expect(steps.filter((step) => step === "remote end")).toHaveLength(1);
    end();
  });

  test("leaves nothing at the signal that ends it, however often it is woken", async () => {
    const ending = new AbortController();
    const heard = { local: () => undefined as void };
    let rounds = 0;
    const done = keepInStep(
      {
        async sync() {
          if (++rounds < 4) setImmediate(() => heard.local());
          return { taken: [], sent: [] };
        },
        watchLocal(changed) {
          heard.local = changed;
          return () => undefined;
        },
        watchRemote: async () => () => undefined,
      },
      () => undefined,
      ending.signal,
    );
    await vi.waitFor(() => expect(rounds).toBe(4), { timeout: 10_000 });
    expect(getEventListeners(ending.signal, "abort")).toEqual([]);
    ending.abort();
    await done;
  });

  test("says nothing of another process that is at it", async () => {
    const { steps, tick, end } = stage([refusal("VAULT_BUSY")]);
    await settled();
    expect(steps).toEqual(["syncing"]);
    expect(await tick()).toBe(2_000);
    expect(steps.at(-1)).toBe("synced");
    end();
  });

  test("lets faults of ours through", async () => {
    const { steps, done } = stage([new TypeError("a bug")]);
    await expect(done).rejects.toThrow("a bug");
    expect(steps).toEqual(["syncing", "local end"]);
  });
});
