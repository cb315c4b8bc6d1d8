import type { FastifyReply } from "fastify";
import { UserError } from "../core/user-error.ts";

/**
 * Refuses a caller who asks too often, and says when to come again.
 * @param perSecond 0: no limit
 */
export function rateLimit(perSecond: number): (caller: string, reply: FastifyReply) => void {
  if (perSecond === 0) return () => undefined;
  const take = rateLimiter(perSecond);
  return (caller, reply) => {
    const wait = take(caller, performance.now());
    if (wait === 0) return;
    reply.header("retry-after", String(Math.ceil(wait)));
    throw new UserError(
      "RATE_LIMITED",
      `More than ${perSecond} requests a second came from this caller.`,
      "Wait as Retry-After says, and ask for many secrets in one call.",
    );
  };
}

/** Callers that are remembered; the ones that have been still for longest are forgotten first. */
const MOST_CALLERS = 10_000;

interface Bucket {
  /** Requests that are left. */
  left: number;
  /** When that was true, in milliseconds. */
  at: number;
}

/**
 * So many requests a second for each caller, of which a second's worth may come at once.
 * @param caller a token's accessor or an address
 * @returns takes one request of a caller's, and gives 0, or after how many seconds it may come again
 */
export function rateLimiter(perSecond: number): (caller: string, now: number) => number {
  const buckets = new Map<string, Bucket>();
  return (caller, now) => {
    const { left, at } = buckets.get(caller) ?? { left: perSecond, at: now };
    const filled = Math.min(perSecond, left + (Math.max(0, now - at) / 1000) * perSecond);
    buckets.delete(caller); // What is set anew stands last.
    buckets.set(caller, { left: filled < 1 ? filled : filled - 1, at: now });
    if (buckets.size > MOST_CALLERS) buckets.delete(buckets.keys().next().value!);
    return filled < 1 ? (1 - filled) / perSecond : 0;
  };
}
