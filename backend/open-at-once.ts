import type { FastifyReply } from "fastify";
import { UserError } from "../core/user-error.ts";
import { whenClosed } from "./when-closed.ts";

/** Seconds. */
const COME_AGAIN = 10;

/**
 * Counts the answers of each user that stay open, until their connections are closed: each holds memory and a socket.
 * By user, as he can have as many tokens as he likes.
 * @param most of one user at once
 * @returns counts one. @throws UserError RATE_LIMITED
 */
export function openAtOnce(most: number): (user: string, reply: FastifyReply) => void {
  const open = new Map<string, number>();
  return (user, reply) => {
    const count = open.get(user) ?? 0;
    if (count >= most) {
      reply.header("retry-after", String(COME_AGAIN));
      throw new UserError(
        "RATE_LIMITED",
        `${user} has ${most} streams of changes and waiting requests open at once.`,
        "Close those that are not needed, or raise the server's setting max-streams.",
      );
    }
    open.set(user, count + 1);
    whenClosed(reply.raw, () => {
      const left = open.get(user)! - 1;
      if (left > 0) open.set(user, left);
      else open.delete(user);
    });
  };
}
