import type { FastifyRequest } from "fastify";
import { UserError } from "../core/user-error.ts";
import type { Session, Team } from "../vault/team.ts";
import type { App } from "./app.ts";
import { NOWHERE } from "./problem.ts";
import { callerAddress } from "./plain-address.ts";
import type { rateLimit } from "./rate-limit.ts";
import type { RefusedCallers } from "./refused-callers.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks. Set before a route runs, unless the route is open to all. */
    session: Session;
  }
  interface FastifyContextConfig {
    /** Answers without a token: health, logins, the description of the API. */
    readonly isOpen?: boolean;
  }
}

/** Bytes: who has shown no token has no reason to send much, and it takes long to read. */
const OPEN_BODY = 64 * 1024;

/**
 * Has every route ask for a token, before its body is read, unless it is open to all. Callers count by their token;
 * those without a good one, and those who ask what is open, by their address. A token that is unknown is on record.
 */
export function addAuthentication(
  app: App,
  team: Team,
  limit: ReturnType<typeof rateLimit>,
  refused: RefusedCallers,
): void {
  // Only its type is known when the app is built; no route runs before the hook below has set it.
  app.decorateRequest("session", null as unknown as Session);
  app.addHook("onRoute", (route) => {
    if (route.config?.isOpen) route.bodyLimit = OPEN_BODY;
  });
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config.isOpen) return limit(callerAddress(request.ip), reply);
    if (request.is404) {
      limit(callerAddress(request.ip), reply);
      throw NOWHERE;
    }
    const token = tokenOf(request);
    try {
      request.session = await team.enter(token, request.raw.socket);
    } catch (error) {
      const address = callerAddress(request.ip);
      limit(address, reply);
      const isWrong = error instanceof UserError && error.code === "UNAUTHENTICATED" && token !== "";
      if (isWrong) await refused.note(address, "authenticated", "token");
      throw error;
    }
    limit(request.session.identity.accessor, reply);
  });
}

/** Of `Authorization: Bearer`, or of Vault's clients' own header; empty where there is none. */
export function tokenOf({ headers }: FastifyRequest): string {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  const own = headers["x-vault-token"];
  return bearer ?? (typeof own === "string" ? own : "");
}
