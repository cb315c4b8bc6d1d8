import type { FastifyBaseLogger } from "fastify";
import { sweep } from "../vault/access/sweep.ts";
import { sweepReplies } from "../vault/replies.ts";
import type { Door } from "../vault/team.ts";

const EVERY = 60 * 60_000;

/** Has tokens, grants and secret ids that ended long ago removed, and replies that are not kept longer, once an hour. */
export function startSweeper(door: Door, log: FastifyBaseLogger): { close(): Promise<void> } {
  let working: Promise<void> | undefined;
  const timer = setInterval(() => {
    working ??= sweepAll(door)
      .catch((err: unknown) => log.error({ err, route: "sweep" }, "what has ended could not be removed"))
      .finally(() => (working = undefined));
  }, EVERY).unref();
  return {
    async close() {
      clearInterval(timer);
      await working;
    },
  };
}

async function sweepAll(door: Door): Promise<void> {
  await sweep((steps) => door("server", steps));
  await sweepReplies((steps) => door("server", steps));
}
