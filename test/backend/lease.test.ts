import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { lease, type Lease } from "../../backend/webhooks/lease.ts";
import { openDesk, type Desk } from "../vault/access/desk.ts";

const SILENCE = 10_000;

let desk: Desk;
/** The steady clock of all servers here, in milliseconds. */
let time: number;
beforeEach(async () => {
  desk = await openDesk();
  time = 0;
});

function server(waits: number[] = []): Lease {
  const own = lease((_, steps) => desk.do(steps), {
    clock: () => time,
    onWait: (wait) => waits.push(wait),
  });
  onTestFinished(() => own.end());
  return own;
}

describe("of servers on one store", () => {
  test("one has the right to deliver, until it leaves it", async () => {
    const [one, other] = [server(), server()];
    expect([await one.isOurs(), await other.isOurs()]).toEqual([true, false]);
    time += SILENCE / 2;
    expect([await one.isOurs(), await other.isOurs()]).toEqual([true, false]);
    await one.end();
    expect(await other.isOurs()).toBe(true);
  });

  test("the next one has it when the first was silent for ten seconds, and no sooner", async () => {
    const waits: number[] = [];
    const [killed, other] = [server(), server(waits)];
    await killed.isOurs();
    expect([await other.isOurs(), waits]).toEqual([false, [SILENCE]]);
    time += SILENCE - 1;
    expect([await other.isOurs(), waits]).toEqual([false, [SILENCE]]);
    time += 1;
    expect(await other.isOurs()).toBe(true);
    expect(await killed.isOurs()).toBe(false);
  });

  test("one that gives signs keeps it, however long", async () => {
    const [one, other] = [server(), server()];
    for (let n = 0; n < 5; n++) {
      expect([await one.isOurs(), await other.isOurs()]).toEqual([true, false]);
      time += SILENCE;
    }
  });

  test("no clock of the day has a say: not one that jumps, nor one that is another's", async () => {
    const [one, other] = [server(), server()];
    await one.isOurs();
    for (const jump of [86_400_000, -2 * 86_400_000]) {
      desk.now += jump;
      expect([await one.isOurs(), await other.isOurs()]).toEqual([true, false]);
    }
    time += SILENCE;
    expect(await other.isOurs()).toBe(true);
  });
});
