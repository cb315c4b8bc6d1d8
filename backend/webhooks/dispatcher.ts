import type { FastifyBaseLogger } from "fastify";
import { UserError } from "../../core/user-error.ts";
import type { Change } from "../../core/vault.ts";
import {
  concerns,
  listWebhooks,
  movePosition,
  readPosition,
  signingKey,
  type Webhook,
} from "../../vault/access/webhooks.ts";
import type { Records } from "../../vault/records.ts";
import type { Team } from "../../vault/team.ts";
import type { ChangesHub } from "../changes-hub.ts";
import { repeater, type Repeater } from "../repeater.ts";
import { deliver } from "./deliver.ts";
import { lease } from "./lease.ts";
import type { Reachable } from "./reachable.ts";

/** Changes in one request. */
const AT_ONCE = 100;

const GRACE_MS = 1_000;

/** Milliseconds. */
export interface Waits {
  /** After the first failure; it doubles with each that follows. */
  readonly first: number;
  readonly longest: number;
  /** Between looks for webhooks that were made or removed through another server. */
  readonly look: number;
}

const WAITS: Waits = { first: 1_000, longest: 5 * 60_000, look: 15_000 };

export interface Dispatcher {
  /** Why the last attempt to reach a webhook failed; undefined where it did not. */
  trouble(id: string): string | undefined;
  /** Looks at once for webhooks that were made or removed, and for changes. */
  look(): void;
  close(): Promise<void>;
}

export interface DispatcherOptions {
  readonly team: Team;
  readonly hub: ChangesHub;
  readonly mayReach: Reachable;
  readonly log: FastifyBaseLogger;
  readonly waits?: Waits | undefined;
}

/** Delivers every change to the webhooks that it concerns, in order, until each has taken it. */
export function startDispatcher({ team, hub, mayReach, log, waits = WAITS }: DispatcherOptions): Dispatcher {
  const turn = lease(team.door, { onWait: (wait) => setTimeout(looking.ask, wait).unref() });
  const troubles = new Map<string, Trouble>();
  /** Each webhook has a line of its own: one that is slow keeps none of the others waiting. */
  const lines = new Map<string, Repeater>();
  const closing = new AbortController();
  let isClosing = false;

  async function look(): Promise<void> {
    if (isClosing) return;
    const webhooks = await team.door("server", listWebhooks, "soon");
    if (webhooks.length === 0 || !(await turn.isOurs())) return;
    for (const webhook of webhooks) lineOf(webhook).ask();
  }

  function lineOf(webhook: Webhook): Repeater {
    const line = lines.get(webhook.id) ?? repeater(() => bring(webhook), fault);
    lines.set(webhook.id, line);
    return line;
  }

  /** Brings a webhook up to date, as far as it takes what it is sent. */
  async function bring(webhook: Webhook): Promise<void> {
    let from = await team.door("server", ({ tx }) => readPosition(tx, webhook.id), "soon");
    for (;;) {
      const changes = await hub.since(from, AT_ONCE);
      const last = changes.at(-1);
      if (!last || !(await mayDeliver(webhook))) return;
      const wanted = changes.filter((change) => concerns(webhook, change));
      if (wanted.length > 0 && !(await isTaken(webhook, wanted))) return;
      from = last.sequence;
      // What does not concern it is passed over anew after a restart, which is cheaper than to write it down each time.
      if (wanted.length === 0 && changes.length < AT_ONCE) return;
      await team.door("server", (records) => keepPosition(records, webhook, last.sequence), "soon");
    }
  }

  async function mayDeliver({ id }: Webhook): Promise<boolean> {
    if (isClosing || performance.now() < (troubles.get(id)?.next ?? 0)) return false;
    const isThere = await team.door(
      "server",
      async (records) => !!(await records.find("webhooks", id)),
      "soon",
    );
    if (isThere) return turn.isOurs();
    lines.delete(id);
    troubles.delete(id);
    return false;
  }

  async function isTaken(webhook: Webhook, changes: readonly Change[]): Promise<boolean> {
    const key = await team.door("server", async ({ keys }) => signingKey(keys, webhook), "soon");
    const delivery = { epoch: hub.epoch, changes, now: Date.now() };
    try {
      const { status, retryAfter } = await deliver(webhook, key, delivery, {
        mayReach,
        signal: closing.signal,
      });
      if (status >= 200 && status < 300) return troubles.delete(webhook.id) || true;
      fail(webhook, `it answered ${status}`, retryAfter);
    } catch (error) {
      if (!closing.signal.aborted) fail(webhook, reasonOf(error), null);
    }
    return false;
  }

  /** With a wait that doubles, and is never the same for all who failed at once. */
  function fail({ id }: Webhook, why: string, retryAfter: number | null): void {
    const failures = (troubles.get(id)?.failures ?? 0) + 1;
    const doubled = Math.min(waits.longest, waits.first * 2 ** Math.min(failures - 1, 20));
    const asked = Math.max(waits.first, (retryAfter ?? 0) * 1_000);
    const wait = Math.min(waits.longest, retryAfter === null ? doubled : asked);
    const jittered = wait * (0.75 + Math.random() / 2);
    troubles.set(id, { why, failures, next: performance.now() + jittered });
    log.warn({ webhook: id, failures, why }, "a webhook was not reached");
    // Timers of Node's may come a millisecond early.
    setTimeout(looking.ask, jittered + 2).unref();
  }
  function fault(err: unknown): void {
    log.error({ err, route: "webhooks" }, "webhooks could not be served");
  }

  const looking = repeater(look, fault);
  const unfollow = hub.follow(looking.ask);
  const timer = setInterval(looking.ask, waits.look).unref();
  looking.ask();
  return {
    trouble: (id) => troubles.get(id)?.why,
    look: looking.ask,
    async close() {
      isClosing = true;
      unfollow();
      clearInterval(timer);
      // What is being sent is sent to its end, if that is near: else the receiver would get it again.
      const cut = setTimeout(() => closing.abort(), GRACE_MS);
      await looking.idle();
      for (const line of lines.values()) await line.idle();
      clearTimeout(cut);
      await turn.end();
    },
  };
}

/** Unless it was removed while it was told. */
async function keepPosition(records: Records, { id }: Webhook, sequence: number): Promise<void> {
  if (await records.find("webhooks", id)) await movePosition(records.tx, id, sequence);
}

interface Trouble {
  readonly why: string;
  readonly failures: number;
  /** When it may be tried again, by the steady clock: the other one may be set back by a day. */
  readonly next: number;
}

/** Never the message of a library, which may quote the address with what is in its query. */
function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (error instanceof Error && error.name === "TimeoutError") return "it did not answer in time";
  return code === "" ? "the connection failed" : `the connection failed (${code})`;
}
