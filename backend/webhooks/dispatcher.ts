import type { FastifyBaseLogger } from "fastify";
import { UserError } from "../../core/user-error.ts";
import {
  concerns,
  listWebhooks,
  movePosition,
  readPosition,
  signingKey,
  type Webhook,
} from "../../vault/access/webhooks.ts";
import type { Team } from "../../vault/team.ts";
import type { ChangesHub } from "../changes-hub.ts";
import { deliver } from "./deliver.ts";
import { lease } from "./lease.ts";
import type { Reachable } from "./reachable.ts";

/** Webhooks that were made or removed through another server are noticed after this. */
const LOOK_MS = 15_000;
const AT_ONCE = 100;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;

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
}

/** Delivers every change to the webhooks that it concerns, in order, until each has taken it. */
export function startDispatcher({ team, hub, mayReach, log }: DispatcherOptions): Dispatcher {
  const mayDeliver = lease(team.door, Date.now);
  const troubles = new Map<
    string,
    { readonly why: string; readonly failures: number; readonly next: number }
  >();
  const closing = new AbortController();
  let working: Promise<void> | undefined;
  let isAgain = false;

  async function work(): Promise<void> {
    do {
      isAgain = false;
      if (!(await mayDeliver())) return;
      const webhooks = await team.door("server", listWebhooks, "soon");
      // Beside one another: one that is slow keeps none of the others waiting.
      await Promise.all(webhooks.map(bring));
    } while (isAgain && !closing.signal.aborted);
  }

  /** Brings a webhook up to date, as far as it takes what it is sent. */
  async function bring(webhook: Webhook): Promise<void> {
    while (!closing.signal.aborted && Date.now() >= (troubles.get(webhook.id)?.next ?? 0)) {
      const from = await team.door("server", ({ tx }) => readPosition(tx, webhook.id), "soon");
      const changes = await hub.since(from, AT_ONCE);
      const last = changes.at(-1);
      if (!last) return;
      const wanted = changes.filter((change) => concerns(webhook, change));
      if (wanted.length > 0 && !(await isTaken(webhook, wanted))) return;
      await team.door("server", ({ tx }) => movePosition(tx, webhook.id, last.sequence), "soon");
    }
  }

  async function isTaken(
    webhook: Webhook,
    changes: Parameters<typeof deliver>[2]["changes"],
  ): Promise<boolean> {
    const key = await team.door("server", async ({ keys }) => signingKey(keys, webhook), "soon");
    const delivery = { epoch: hub.epoch, changes, now: Date.now() };
    try {
      const { status, retryAfter } = await deliver(webhook, key, delivery, mayReach);
      if (status >= 200 && status < 300) return troubles.delete(webhook.id) || true;
      fail(webhook, `it answered ${status}`, retryAfter);
    } catch (error) {
      fail(webhook, reasonOf(error), null);
    }
    return false;
  }

  /** With a wait that doubles, and is never the same for all who failed at once. */
  function fail({ id }: Webhook, why: string, retryAfter: number | null): void {
    const failures = (troubles.get(id)?.failures ?? 0) + 1;
    const doubled = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 20));
    const wait = Math.min(LONGEST_WAIT_MS, retryAfter === null ? doubled : retryAfter * 1_000);
    const next = Date.now() + wait * (0.75 + Math.random() / 2);
    troubles.set(id, { why, failures, next });
    log.warn({ webhook: id, failures, why }, "a webhook was not reached");
    later(next - Date.now());
  }

  function later(milliseconds: number): void {
    setTimeout(look, milliseconds).unref();
  }

  function look(): void {
    if (closing.signal.aborted) return;
    isAgain = true;
    working ??= work()
      .catch((err: unknown) => log.error({ err, route: "webhooks" }, "webhooks could not be served"))
      .finally(() => (working = undefined));
  }

  const unfollow = hub.follow(look);
  const timer = setInterval(look, LOOK_MS).unref();
  look();
  return {
    trouble: (id) => troubles.get(id)?.why,
    look,
    async close() {
      closing.abort();
      unfollow();
      clearInterval(timer);
      await working;
    },
  };
}

/** Never the message of a library, which may quote the address with what is in its query. */
function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (error instanceof Error && error.name === "TimeoutError") return "it did not answer in time";
  return code === "" ? "the connection failed" : `the connection failed (${code})`;
}
