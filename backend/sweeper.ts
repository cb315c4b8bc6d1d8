import type { FastifyBaseLogger } from "fastify";

import { sweep } from "../vault/access/sweep.ts";
import type { Door } from "../vault/team.ts";

const EVERY = 60 * 60_000;

/** Has tokens, grants and secret ids that ended long ago removed, once an hour. */
export function startSweeper(door: Door, log: FastifyBaseLogger): { close(): Promise<void> } {
  let working: Promise<void> | undefined;
  const timer = setInterval(() => {
    working ??= sweep((steps) => door("server", steps))
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
