import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyBaseLogger } from "fastify";
import { UserError } from "../core/user-error.ts";
import type { Change } from "../core/vault.ts";
import type { Session } from "../vault/team.ts";
import { httpChange } from "./change-shape.ts";
import type { ChangesHub } from "./changes-hub.ts";

/** Shorter than what proxies take for a dead connection. It also finds tokens that have expired meanwhile. */
const PING_MS = 20_000;
/** Who reads so slowly is cut off, and goes on from the last event that it had. */
const MOST_UNREAD = 1024 * 1024;
const CATCH_UP = 10_000;

export interface StreamOptions {
  /** Changes after this number. */
  readonly from: number;
  readonly isWanted: (change: Change) => boolean;
  readonly session: Session;
  readonly log: FastifyBaseLogger;
}

/**
 * Server-sent events: `id` is `epoch:sequence`, by which a client goes on where it was cut off. The token is looked
 * at again with every change, and what it may see as well: a stream ends with its token.
 */
export function openEventStream(
  request: IncomingMessage,
  response: ServerResponse,
  hub: ChangesHub,
  { from, isWanted, session, log }: StreamOptions,
): void {
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no", // Some proxies would hold events back.
  });
  response.write(`retry: 2000\n\n`);
  let sent = from;
  let current = session;
  let turn = Promise.resolve();

  async function send(changes: readonly Change[]): Promise<void> {
    current = await current.again();
    let text = "";
    for (const change of changes) {
      if (change.sequence <= sent) continue;
      sent = change.sequence;
      if (isWanted(change) && current.sees(change)) text += eventText(hub.epoch, change);
    }
    if (text !== "") response.write(text);
    if (response.writableLength > MOST_UNREAD) end();
  }
  async function catchUp(): Promise<void> {
    while (sent < hub.sequence && !response.writableEnded) await send(await hub.since(sent, CATCH_UP));
  }
  function next(step: () => Promise<void>): void {
    turn = turn.then(step).catch(fail);
  }
  function fail(error: unknown): void {
    if (error instanceof UserError) response.write(`event: end\ndata: ${JSON.stringify(error)}\n\n`);
    else log.error({ err: error, route: "events" }, "a stream of changes failed");
    end();
  }
  function end(): void {
    clearInterval(ping);
    unfollow();
    response.end();
  }

  const ping = setInterval(
    () =>
      next(async () => {
        current = await current.again();
        response.write(`: ping\n\n`);
      }),
    PING_MS,
  );
  next(catchUp);
  const unfollow = hub.follow((changes) => next(() => send(changes)));
  request.on("close", end);
}

function eventText(epoch: string, change: Change): string {
  return `id: ${epoch}:${change.sequence}\nevent: change\ndata: ${JSON.stringify(httpChange(change))}\n\n`;
}
