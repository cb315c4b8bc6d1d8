import { randomUUID } from "node:crypto";
import type { Transaction } from "../../vault/store.ts";
import type { Door } from "../../vault/team.ts";

const HELD_MS = 30_000;

/**
 * The right to deliver, which one of several servers on a store has at a time: it must be asked for again before it
 * ends. Who loses it while sending may send a change twice; receivers know changes by their numbers.
 */
export interface Lease {
  /** Asks for it, and says whether this server has it. */
  isOurs(): Promise<boolean>;
  /** Leaves it to another server at once. */
  end(): Promise<void>;
}

export function lease(door: Door, now: () => number): Lease {
  const server = randomUUID();
  let heldUntil = 0;
  return {
    async isOurs() {
      if (now() < heldUntil - HELD_MS / 2) return true;
      const until = now() + HELD_MS;
      const isGiven = await door("server", ({ tx }) => take(tx, until), "soon");
      heldUntil = isGiven ? until : 0;
      return isGiven;
    },
    async end() {
      if (heldUntil > 0) await door("server", ({ tx }) => take(tx, 0), "soon");
      heldUntil = 0;
    },
  };

  async function take(tx: Transaction, until: number): Promise<boolean> {
    const held = (await tx.get("header", "webhook-lease"))?.data;
    if (held && held.server !== server && Number(held.until) > now()) return false;
    await tx.put("header", "webhook-lease", { server, until });
    return true;
  }
}
