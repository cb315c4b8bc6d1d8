import { beforeEach, describe, expect, test } from "vitest";

import { Redacted } from "../../core/redacted.ts";
import { once, sweepReplies, type Repeatable } from "../../vault/replies.ts";
import { DAY, HOUR, openDesk, type Desk } from "./access/desk.ts";
import { codeOf } from "./fixtures.ts";

let desk: Desk;
let taken: number;
beforeEach(async () => {
  desk = await openDesk();
  taken = 0;
});

const request: Repeatable = { key: "a key", content: "all of it" };

/** Steps that tell how often they were taken. */
function send(facts: Partial<Repeatable> = {}, actor = "ada"): Promise<{ taken: number }> {
  return desk.do((records) =>
    once({ ...records, moment: { ...records.moment, actor } }, { ...request, ...facts }, async () => ({
      taken: ++taken,
    })),
  );
}

describe("steps for a request that may come again", () => {
  test("are taken once, for two days, by each actor", async () => {
    expect(await send()).toEqual({ taken: 1 });
    expect(await send()).toEqual({ taken: 1 });
    expect(await send({}, "bob")).toEqual({ taken: 2 });
    desk.now += 2 * DAY - 1;
    expect(await send()).toEqual({ taken: 1 });
    desk.now += 1;
    expect(await send()).toEqual({ taken: 3 });
  });

  test.each([DAY, -DAY])("are taken once though the clock jumps by %i ms and back", async (jump) => {
    await send();
    for (const step of [jump, -jump]) {
      desk.now += step;
      await sweepReplies((steps) => desk.do(steps));
      expect(await send()).toEqual({ taken: 1 });
    }
  });

  test("are not taken for another request under its key", async () => {
    await send();
    expect(await codeOf(send({ content: "something else" }))).toBe("IDEMPOTENCY_MISMATCH");
    expect(taken).toBe(1);
  });

  test("are taken anew where what is kept was changed from outside", async () => {
    await send();
    const [entry] = await desk.store.list("replies");
    const forged = { ...entry!.data, at: desk.now + DAY };
    await desk.store.transaction((tx) => tx.put("replies", entry!.key, forged));
    expect(await send()).toEqual({ taken: 2 });
  });

  test("give what is shown once again, and keep it encrypted", async () => {
    const make = () =>
      desk.do((records) =>
        once(records, request, async () => ({ token: new Redacted(`made ${++taken}`), user: "ada" })),
      );
    expect((await make()).token.reveal()).toBe("made 1");
    const again = await make();
    expect([again.token.reveal(), again.user]).toEqual(["made 1", "ada"]);
    expect(JSON.stringify(await desk.store.list("replies"))).not.toMatch(/made|ada/);
  });

  test("leave nothing of the request but HMACs, which go when their time is over", async () => {
    await send();
    expect(JSON.stringify(await desk.store.list("replies"))).not.toMatch(/a key|all of it/);
    desk.now += 47 * HOUR;
    await send({ key: "later" });
    desk.now += HOUR;
    await sweepReplies((steps) => desk.do(steps));
    expect(await desk.store.list("replies")).toHaveLength(1);
    expect(await send({ key: "later" })).toEqual({ taken: 2 });
  });
});
