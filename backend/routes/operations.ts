import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { Registry } from "prom-client";
import type { Team } from "../../vault/team.ts";
import type { App } from "../app.ts";
import { tokenOf } from "../authentication.ts";
import { shuttingDown } from "../problem.ts";

export interface Operations {
  readonly team: Team;
  readonly registry: Registry;
  /** True from when the server is told to end. */
  readonly isEnding: () => boolean;
}

const State = Type.Object({ status: Type.String() });

/** What those ask who keep the server running. */
export function addOperationsRoutes(app: App, { team, registry, isEnding }: Operations): void {
  app.get(
    "/api/v1/health",
    {
      config: { isOpen: true },
      schema: { summary: "Whether the process answers", tags: ["operations"], response: { 200: State } },
    },
    async () => ({ status: "ok" }),
  );
  app.get(
    "/api/v1/ready",
    {
      config: { isOpen: true },
      schema: {
        summary: "Whether it can serve: store reached, not ending",
        tags: ["operations"],
        response: { 200: State },
      },
    },
    async () => {
      if (isEnding()) throw shuttingDown();
      await team.changeLog.sequence();
      return { status: "ready" };
    },
  );
  app.get(
    "/metrics",
    { config: { isOpen: true }, schema: { summary: "For Prometheus", tags: ["operations"] } },
    async (request, reply) => {
      // They name no secret; still, how much is asked of a vault is nobody's business on the network.
      if (!isFromHere(request)) await team.enter(tokenOf(request));
      return reply.type(registry.contentType).send(await registry.metrics());
    },
  );
}

/** Not through a proxy on this machine either, which says for whom it asks. */
function isFromHere({ ip, headers }: FastifyRequest): boolean {
  const isLoopback = ip === "::1" || ip.startsWith("127.") || ip.startsWith("::ffff:127.");
  return isLoopback && headers["x-forwarded-for"] === undefined && headers.forwarded === undefined;
}
