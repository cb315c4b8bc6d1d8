import type { FastifyContextConfig, preHandlerAsyncHookHandler } from "fastify";
import { Type } from "typebox";
import { UserError } from "../core/user-error.ts";
import type { App } from "./app.ts";
import { whenClosed } from "./when-closed.ts";

const HEADERS = {
  "idempotency-key": Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 255,
      description: "Of a request that may be sent again: within a day it is done once, and answered alike.",
    }),
  ),
};
const Headers = Type.Object(HEADERS);
const ConditionalHeaders = Type.Object({
  ...HEADERS,
  "if-match": Type.Optional(
    Type.String({
      description: 'The ETag of an answer, or of a secret its version as `"3"`: done only if it is so still.',
    }),
  ),
});

/** Routes whose write is done, where that is wished, only to what the caller saw. */
const CONDITIONAL = /\/(?:secrets|policies)\/:name/;

declare module "fastify" {
  interface FastifyContextConfig {
    /** A POST that changes nothing, so that it can be sent again as it is. */
    readonly isReading?: boolean;
  }
}

/**
 * Lets the writes of `app`'s routes be sent again by who did not hear their answer. While one is being worked on the
 * same key is refused; two servers find out in the store.
 */
export function addIdempotency(app: App): void {
  const inFlight = new Set<string>();
  const once: preHandlerAsyncHookHandler = async (request, reply) => {
    const key = request.headers["idempotency-key"];
    if (typeof key !== "string") return;
    const { session, method, url, body, headers } = request;
    const id = JSON.stringify([session.identity.user, key]);
    if (inFlight.has(id)) {
      reply.header("retry-after", "1");
      throw new UserError("IN_FLIGHT", "The same request is being worked on.", "Send it again in a moment.");
    }
    inFlight.add(id);
    whenClosed(reply.raw, () => inFlight.delete(id));
    const { "if-match": match = null, "if-none-match": none } = headers;
    const content = JSON.stringify([method, url, match, body ?? null, ...(none === undefined ? [] : [none])]);
    request.session = session.repeatable({ key, content });
  };
  app.addHook("onRoute", (route) => {
    if (!isWrite(route.method, route.config)) return;
    const isConditional = CONDITIONAL.test(route.url);
    route.schema = { ...route.schema, headers: isConditional ? ConditionalHeaders : Headers };
    route.preHandler = isConditional ? once : [refuseCondition, once];
  });
}

/** That would be done whatever is there: who says If-Match does not want that. */
const refuseCondition: preHandlerAsyncHookHandler = async ({ headers }) => {
  if (headers["if-match"] === undefined) return;
  throw new UserError(
    "USAGE",
    "This call takes no If-Match.",
    "Send it without; writes of one secret or policy take it, and operations of a batch ifVersion or ifState.",
  );
};

/** Who is still without a token makes no write that is his: a login that is sent again gives another token. */
function isWrite(method: string | string[], config: FastifyContextConfig = {}): boolean {
  return method !== "GET" && method !== "HEAD" && !config.isOpen && !config.isReading;
}
