import type { ServerResponse } from "node:http";
import type { FastifyBaseLogger } from "fastify";
import { UserError } from "../core/user-error.ts";
import type { Change } from "../core/vault.ts";
import type { Session } from "../vault/team.ts";
import { httpChange } from "./change-shape.ts";
import type { ChangesHub } from "./changes-hub.ts";
import { withoutLocation } from "./problem.ts";
import { repeater } from "./repeater.ts";
import { whenClosed } from "./when-closed.ts";

/** Shorter than what proxies take for a dead connection. */
const PING_MS = 20_000;
/** Milliseconds: node's timers go no further. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** Changes that are sent together; the next ones wait until these were taken. */
const AT_ONCE = 1_000;

export interface StreamOptions {
  /** Changes after this number. */
  readonly from: number;
  readonly isWanted: (change: Change) => boolean;
  readonly session: Session;
  /** Milliseconds; who reads nothing for so long is cut off, and goes on from the last event that it had. */
  readonly patience: number;
  readonly log: FastifyBaseLogger;
}

/**
 * Server-sent events: `id` is `epoch:sequence`, by which a client goes on where it was cut off. The token is looked
 * at again with every change, and what it may see as well: a stream ends with its token.
 */
export function openEventStream(
  response: ServerResponse,
  hub: ChangesHub,
  { from, isWanted, session, patience, log }: StreamOptions,
): void {
  let sent = from;
  let current = session;
  let endsAt: number | null = null;
  let ending: NodeJS.Timeout | undefined;
  // Its end is the connection's: the same bytes then go to all who follow, in one write each.
  response.useChunkedEncodingByDefault = false;
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-accel-buffering": "no", // Some proxies would hold events back.
  });
  response.write(`retry: 2000\n\n`);

  async function sendNews(): Promise<void> {
    do {
      const changes = await hub.since(sent, AT_ONCE);
      // After they were read: a right that ended before a change never shows it.
      current = await current.again();
      lookAgainAtItsEnd(current.identity);
      const shown = changes.filter((change) => isWanted(change) && current.sees(change));
      await write(shown.map((change) => eventBytes(hub.epoch, change)));
      sent = changes.at(-1)?.sequence ?? sent;
    } while (sent < hub.sequence && response.writable);
    if (hub.isClosed) response.end();
  }
  /** A token that expires ends its stream with it, whether or not anything changes then. */
  function lookAgainAtItsEnd({ expiresAt }: Session["identity"]): void {
    if (expiresAt === endsAt) return;
    endsAt = expiresAt;
    clearTimeout(ending);
    if (expiresAt === null || !response.writable) return;
    const rest = Math.min(Math.max(0, expiresAt - Date.now()), LONGEST_TIMER);
    ending = setTimeout(askAtItsEnd, rest).unref();
  }
  function askAtItsEnd(): void {
    endsAt = null; // A timer may be a moment early: then there is another one.
    news.ask();
  }
  async function write(events: readonly Buffer[]): Promise<void> {
    const [first] = events;
    if (!response.writable || !first) return;
    if (!response.write(events.length === 1 ? first : Buffer.concat(events)))
      await drained(response, patience);
  }
  function fail(error: unknown): void {
    if (!response.writable) return;
    if (error instanceof UserError) {
      const told = JSON.stringify(withoutLocation(error, hub.location));
      return void response.end(`event: end\ndata: ${told}\n\n`);
    }
    log.error({ err: error, route: "events" }, "a stream of changes failed");
    response.destroy();
  }

  const news = repeater(sendNews, fail);
  const unfollow = hub.follow(news.ask);
  const ping = setInterval(() => {
    news.ask();
    // With the number up to which there is nothing more to tell, so that nobody has to begin far back.
    const beat = `id: ${hub.epoch}:${sent}\n: ping\n\n`;
    if (!response.writableNeedDrain && response.writable) response.write(beat);
  }, PING_MS);
  whenClosed(response, () => {
    clearInterval(ping);
    clearTimeout(ending);
    unfollow();
  });
  news.ask();
}

/** Until what was written is taken; where it is not, within so many milliseconds, the connection is cut. */
function drained(response: ServerResponse, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => response.destroy(), patience);
    const end = () => {
      clearTimeout(timer);
      response.off("drain", end).off("close", end);
      resolve();
    };
    response.on("drain", end).on("close", end);
  });
}

/** The same for all who follow, so it is written once. */
const written = new WeakMap<Change, Buffer>();

function eventBytes(epoch: string, change: Change): Buffer {
  const known = written.get(change);
  if (known !== undefined) return known;
  const data = JSON.stringify(httpChange(change));
  const bytes = Buffer.from(`id: ${epoch}:${change.sequence}\nevent: change\ndata: ${data}\n\n`);
  written.set(change, bytes);
  return bytes;
}
