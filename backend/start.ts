import { openIssuerKeys } from "../vault/access/issuer-keys.ts";
import type { Team } from "../vault/team.ts";
import { createApp, type App, type AppOptions } from "./app.ts";
import { addAuthentication } from "./authentication.ts";
import { openChangesHub, type ChangesHub } from "./changes-hub.ts";
import { addDescription } from "./description.ts";
import { addIdempotency } from "./idempotency.ts";
import { admitListVerb } from "./kv2/list-verb.ts";
import { addKv2Routes } from "./kv2/routes.ts";
import { boundYoungGeneration } from "./memory.ts";
import { addMetrics } from "./metrics.ts";
import { shuttingDown } from "./problem.ts";
import { rateLimit } from "./rate-limit.ts";
import { refusedCallers, type RefusedCallers } from "./refused-callers.ts";
import { addRequestLog } from "./request-log.ts";
import { addAccessRoutes } from "./routes/access.ts";
import { addAuditRoutes } from "./routes/audit.ts";
import { addBatchRoutes } from "./routes/batch.ts";
import { addChangesRoute } from "./routes/changes.ts";
import { addFetchRoute } from "./routes/fetch-secret.ts";
import { addListRoute, addRawEntriesRoute } from "./routes/list-secrets.ts";
import { addLoginRoutes } from "./routes/logins.ts";
import { addOperationsRoutes } from "./routes/operations.ts";
import { addFileEntryRoutes } from "./routes/file-entries.ts";
import { addResolutionRoutes } from "./routes/resolution.ts";
import { addRotateRoute, addRotationsRoute } from "./routes/rotations.ts";
import { addActionRoutes } from "./routes/secret-actions.ts";
import { addVersionRoutes } from "./routes/versions.ts";
import { addWebhookRoutes } from "./routes/webhooks.ts";
import { addWriteRoutes } from "./routes/write-secrets.ts";
import { NO_COMMANDS, type RotationCommands } from "./rotation/commands.ts";
import { startRotator, type Rotator } from "./rotation/rotator.ts";
import { startSweeper } from "./sweeper.ts";
import { startDispatcher, type Dispatcher } from "./webhooks/dispatcher.ts";
import { reachable, type Reachable } from "./webhooks/reachable.ts";

export interface ServerOptions extends AppOptions {
  readonly team: Team;
  readonly host: string;
  readonly port: number;
  /** Requests a second for each caller; 0: no limit. */
  readonly rateLimit: number;
  /** Streams of changes that one user may have open at once. */
  readonly maxStreams: number;
  /** Of Keyward, for the description of the API. */
  readonly version: string;
  /** Private networks that webhooks may reach. */
  readonly webhookNetworks: readonly string[];
  /** Programs that rotate secrets; by default there are none. */
  readonly rotations?: RotationCommands | undefined;
}

export interface Server {
  readonly url: string;
  /**
   * Takes no more requests, lets those in flight end, ends the streams, then cuts what is left after `drain`
   * milliseconds. What was acknowledged is durable by then.
   */
  close(drain: number): Promise<void>;
}

/** Starts to listen. The team stays the caller's to close, after the server. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { team, host, port, rateLimit: perSecond, version, log, rotations = NO_COMMANDS } = options;
  let isEnding = false;
  const unbound = boundYoungGeneration();
  const app = createApp(options);
  const hub = await openChangesHub(team, (err) =>
    log.error({ err, route: "changes" }, "the change log could not be read"),
  );
  const mayReach = reachable(options.webhookNetworks);
  const dispatcher = startDispatcher({ team, hub, mayReach, log });
  const sweeper = startSweeper(team, log);
  const rotator = startRotator({ team, commands: rotations, log });
  const registry = addMetrics(app, hub);
  addRequestLog(app);
  app.addHook("onRequest", (request, _reply, done) => {
    done(isEnding && !request.routeOptions.config.isOpen ? shuttingDown() : undefined);
  });
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (isEnding) reply.header("connection", "close");
    done();
  });
  const refused = refusedCallers(team.door, {
    onFault: (err) => log.error({ err, route: "refusals" }, "who was refused could not be put on record"),
  });
  addAuthentication(app, team, rateLimit(perSecond), refused);
  await addDescription(app, version);
  addOperationsRoutes(app, { team, registry, isEnding: () => isEnding });
  await app.register(
    async (api) =>
      addNativeApi(api as unknown as App, options, {
        hub,
        dispatcher,
        mayReach,
        rotator,
        rotations,
        refused,
      }),
    {
      prefix: "/api/v1",
    },
  );
  await app.register(
    async (v1) => addKv2Routes(v1 as unknown as App, { team, version, refused, isEnding: () => isEnding }),
    { prefix: "/v1" },
  );
  admitListVerb(app.server, options.tls !== undefined);

  async function close(drain: number): Promise<void> {
    isEnding = true;
    const cut = setTimeout(() => app.server.closeAllConnections(), drain).unref();
    // Those whose last answer was on its way when the end came, and said nothing of it.
    const idle = setInterval(() => app.server.closeIdleConnections(), 100).unref();
    hub.close();
    await Promise.all([app.close(), dispatcher.close(), sweeper.close(), rotator.close(drain)]);
    await refused.close();
    clearTimeout(cut);
    clearInterval(idle);
    unbound();
  }
  try {
    await app.listen({ host, port });
  } catch (error) {
    await close(0);
    throw error;
  }
  return { url: urlOf(app, options), close };
}

/** What works beside the routes. */
interface Workers {
  readonly hub: ChangesHub;
  readonly dispatcher: Dispatcher;
  readonly mayReach: Reachable;
  readonly rotator: Rotator;
  readonly rotations: RotationCommands;
  readonly refused: RefusedCallers;
}

function addNativeApi(
  api: App,
  { team, requestTimeout, maxStreams }: ServerOptions,
  { hub, dispatcher, mayReach, rotator, rotations, refused }: Workers,
): void {
  addIdempotency(api);
  addListRoute(api, team.vaultId);
  addFetchRoute(api, team.vaultId);
  addVersionRoutes(api);
  addWriteRoutes(api, team.vaultId);
  addActionRoutes(api, team.vaultId);
  addRotateRoute(api, team.vaultId, rotator);
  addBatchRoutes(api, team.vaultId);
  addResolutionRoutes(api, team.vaultId);
  addFileEntryRoutes(api);
  addRawEntriesRoute(api);
  addRotationsRoute(api, team.vaultId, rotations);
  addChangesRoute(api, hub, { patience: requestTimeout, maxStreams });
  addAccessRoutes(api, team.vaultId, Date.now);
  addLoginRoutes(api, { door: team.door, issuers: openIssuerKeys(), refused });
  addAuditRoutes(api, team.changeLog.location);
  addWebhookRoutes(api, dispatcher, mayReach);
}

function urlOf(app: App, { tls }: AppOptions): string {
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("a server on TCP has a port");
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `${tls ? "https" : "http"}://${host}:${address.port}`;
}
