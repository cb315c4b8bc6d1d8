import type { ServerResponse } from "node:http";
import { Type } from "typebox";
import { covers, makeScope, type Scope } from "../../core/scope.ts";
import { UserError } from "../../core/user-error.ts";
import type { Change } from "../../core/vault.ts";
import * as Http from "../../protocol/http.ts";
import type { App } from "../app.ts";
import { httpChange } from "../change-shape.ts";
import type { ChangesHub } from "../changes-hub.ts";
import { openEventStream } from "../event-stream.ts";
import { openAtOnce } from "../open-at-once.ts";
import { whenClosed } from "../when-closed.ts";

const MOST_AT_ONCE = 10_000;
const LONGEST_WAIT_S = 60;
const NUMBER = /^\d{1,15}$/;

const Query = Type.Object(
  {
    ...Http.ScopeQuery.properties,
    since: Type.Optional(Type.Integer({ minimum: 0, description: "Changes after this number." })),
    wait: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: LONGEST_WAIT_S,
        description: "Where there is nothing new, so many seconds are waited for something.",
      }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_AT_ONCE })),
  },
  { additionalProperties: false },
);

/**
 * What changed: as a list after a number, waited for where wished, or as a stream of events.
 * @param patience milliseconds for which a stream may stay unread
 * @param maxStreams that one user may have open at once
 */
export function addChangesRoute(
  app: App,
  hub: ChangesHub,
  { patience, maxStreams }: { readonly patience: number; readonly maxStreams: number },
): void {
  const countOpen = openAtOnce(maxStreams);
  app.get(
    "/changes",
    {
      exposeHeadRoute: false,
      schema: {
        summary: "Changes after a number",
        description:
          "With `Accept: text/event-stream` as a stream of events, which goes on after `Last-Event-ID`.",
        querystring: Query,
        response: { 200: Http.Changes },
      },
    },
    async (request, reply) => {
      const { since, wait = 0, limit = MOST_AT_ONCE, ...parts } = request.query;
      const scope = makeScope(parts);
      // Without a project all are wanted, not the platform's alone.
      const isWanted = scope.project === undefined ? () => true : (change: Change) => concerns(change, scope);
      if (request.headers.accept?.includes("text/event-stream")) {
        const from = await startOf(hub, request.headers["last-event-id"], since);
        const { session, log } = request;
        countOpen(session.identity.user, reply);
        openEventStream(reply.hijack().raw, hub, { from, isWanted, session, patience, log });
        return reply;
      }
      const from = await startOf(hub, undefined, since ?? 0);
      let read = await hub.read(from, limit);
      if (read.length === 0 && wait > 0 && !hub.isClosed) {
        countOpen(request.session.identity.user, reply);
        await nextChange(hub, from, wait * 1000, reply.raw);
        read = await hub.read(from, limit);
      }
      // Rights may have ended while it was waited.
      const session = await request.session.again();
      const seen = read.filter((change) => isWanted(change) && session.sees(change));
      return {
        epoch: hub.epoch,
        sequence: read.at(-1)?.sequence ?? from,
        latest: await hub.latest(),
        changes: seen.map(httpChange),
      };
    },
  );
}

/** True where resolution at `scope`, or at one within it, can give something else after this change. */
function concerns(change: Change, scope: Scope): boolean {
  return covers(change.scope, scope) || covers(scope, change.scope);
}

/**
 * The number after which changes are wanted: that of the last event, else `since`, else the latest one.
 * @throws UserError CHANGES_GONE where it is of another epoch, or higher than any
 */
async function startOf(hub: ChangesHub, lastEventId: unknown, since: number | undefined): Promise<number> {
  const given = typeof lastEventId === "string" ? lastEventId : undefined;
  // An event's id is EPOCH:NUMBER; a number alone is of this epoch, as `since` is.
  const [epoch, number] = (given && NUMBER.test(given) ? `${hub.epoch}:${given}` : given)?.split(":") ?? [];
  const from = number !== undefined && NUMBER.test(number) ? Number(number) : since;
  const isOfOther = epoch !== undefined && epoch !== hub.epoch;
  // Another server may have told of changes that this one has not been told of yet.
  if (isOfOther || ((from ?? 0) > hub.sequence && from! > (await hub.latest()))) {
    throw new UserError(
      "CHANGES_GONE",
      "The change log does not reach back to this number: the vault was restored from a backup.",
      "List all secrets anew, then follow the changes from the number of now.",
    );
  }
  return from ?? hub.sequence;
}

/** Waits for a change after a number; not where one was told of since it was looked. */
function nextChange(hub: ChangesHub, from: number, longest: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const ends: (() => void)[] = [];
    const end = () => {
      for (const each of ends) each();
      resolve();
    };
    const timer = setTimeout(end, longest);
    ends.push(() => clearTimeout(timer), hub.follow(end));
    ends.push(whenClosed(response, end));
    if (hub.sequence > from) end();
  });
}
