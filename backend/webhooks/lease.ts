import { randomUUID } from "node:crypto";
import type { Door } from "../../vault/team.ts";

const HELD_MS = 30_000;

/**
 * The right to deliver, which one of several servers on a store has at a time: it must be asked for again before it
 * ends. Who loses it while sending may send a change twice; receivers know changes by their numbers.
 * @returns asks for it, and says whether this server has it
 */
export function lease(door: Door, now: () => number): () => Promise<boolean> {
  const server = randomUUID();
  let heldUntil = 0;
  return async () => {
    if (now() < heldUntil - HELD_MS / 2) return true;
    const until = now() + HELD_MS;
    const isOurs = await door(
      "server",
      async ({ tx }) => {
        const held = (await tx.get("header", "webhook-lease"))?.data;
        const isOthers = held && held.server !== server && Number(held.until) > now();
        if (!isOthers) await tx.put("header", "webhook-lease", { server, until });
        return !isOthers;
      },
      "soon",
    );
    heldUntil = isOurs ? until : 0;
    return isOurs;
  };
}
