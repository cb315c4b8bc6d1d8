import type { FastifyBaseLogger } from "fastify";
import { sweep } from "../vault/access/sweep.ts";
import { sweepReplies } from "../vault/replies.ts";
import type { Door, Team } from "../vault/team.ts";
import { repeater } from "./repeater.ts";

const MINUTE = 60_000;

/**
 * Has versions deleted when their time is over; and tokens, grants and secret ids that ended long ago removed, and
 * replies that are not kept longer, once an hour.
 */
export function startSweeper(team: Team, log: FastifyBaseLogger): { close(): Promise<void> } {
  const fault = (err: unknown) => log.error({ err, route: "sweep" }, "what has ended could not be removed");
  const ends = [deleteInTime(team, fault), every(60 * MINUTE, () => sweepAll(team.door).catch(fault))];
  return {
    async close() {
      await Promise.all(ends.map((end) => end()));
    },
  };
}

/** A write may be one that is to be deleted sooner than all others, so the time is asked for after writes. */
function deleteInTime(team: Team, fault: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let noticed: NodeJS.Timeout | undefined;
  let isOver = false;
  const deleting = repeater(async () => {
    clearTimeout(timer);
    if (isOver) return;
    let next = MINUTE;
    try {
      next = (await team.deleteDue()) - Date.now();
    } finally {
      // Clocks are set now and then, so it is never waited for long.
      timer = setTimeout(deleting.ask, Math.max(SHORTEST, Math.min(next, MINUTE))).unref();
    }
  }, fault);
  const notice = () => {
    noticed = undefined;
    deleting.ask();
  };
  const unwatch = team.changeLog.watch(() => void (noticed ??= setTimeout(notice, NOTICE).unref()));
  deleting.ask();
  return async () => {
    isOver = true;
    unwatch();
    clearTimeout(noticed);
    clearTimeout(timer);
    await deleting.idle();
    clearTimeout(timer);
  };
}

/** Milliseconds; a version lives for a second at least, and many writes are noticed together. */
const NOTICE = 500;
const SHORTEST = 20;

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
