import type { FastifyBaseLogger } from "fastify";
import { sweep } from "../vault/access/sweep.ts";
import { sweepReplies } from "../vault/replies.ts";
import type { Door, Team } from "../vault/team.ts";

const MINUTE = 60_000;

/**
 * Has versions deleted whose time is over, once a minute; and tokens, grants and secret ids that ended long ago
 * removed, and replies that are not kept longer, once an hour.
 */
export function startSweeper(team: Team, log: FastifyBaseLogger): { close(): Promise<void> } {
  const fault = (err: unknown) => log.error({ err, route: "sweep" }, "what has ended could not be removed");
  const sweepers = [
    every(MINUTE, () => team.deleteDue().catch(fault)),
    every(60 * MINUTE, () => sweepAll(team.door).catch(fault)),
  ];
  return {
    async close() {
      await Promise.all(sweepers.map((end) => end()));
    },
  };
}

/** Never twice at a time. @returns ends it, when it is not at work */
function every(milliseconds: number, task: () => Promise<void>): () => Promise<void> {
  let working: Promise<void> | undefined;
  const timer = setInterval(() => {
    working ??= task().finally(() => (working = undefined));
  }, milliseconds).unref();
  return async () => {
    clearInterval(timer);
    await working;
  };
}

async function sweepAll(door: Door): Promise<void> {
  await sweep((steps) => door("server", steps));
  await sweepReplies((steps) => door("server", steps));
}
