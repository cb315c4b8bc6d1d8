import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { JsonObject } from "../../core/secret.ts";
import { UserError, type ErrorCode } from "../../core/user-error.ts";
import { isMembers, parseExact } from "../../core/exact-json.ts";
import { invalid } from "../../vault/kv/refusals.ts";
import { assertPlain } from "../../vault/kv/target.ts";
import type { Team } from "../../vault/team.ts";
import type { App } from "../app.ts";
import { tokenOf } from "../authentication.ts";
import { bodyText, parseJson } from "../json-body.ts";
import { callerAddress } from "../plain-address.ts";
import type { RefusedCallers } from "../refused-callers.ts";
import { NOWHERE, withoutLocation } from "../problem.ts";
import { callKv, UNSUPPORTED, verbOf } from "./calls.ts";
import { refused, type Answer } from "./envelope.ts";
import type { Fields } from "./fields.ts";
import { answerTo, answerToStatus } from "./refusal.ts";
import { capabilities, health, mountOf, mounts, NO_LEADER, sealStatus, uiMounts } from "./sys.ts";
import { logInMachine, lookUpSelf, renewSelf, revokeSelf } from "./tokens.ts";

export interface Kv2Options {
  readonly team: Team;
  readonly version: string;
  readonly refused: RefusedCallers;
  /** True from when the server is told to end. */
  readonly isEnding: () => boolean;
}

/** Levels of JSON in a request. */
const DEPTH = 100;

/** Vault's own API as far as its KV engine goes, so that its clients work as they are. To be registered under `/v1`. */
export function addKv2Routes(app: App, { team, version, refused: callers, isEnding }: Kv2Options): void {
  addBodies(app);
  addRefusals(app, team.changeLog.location);
  app.addHook("onRequest", async (request, reply) => {
    const namespace = String(request.headers["x-vault-namespace"] ?? "").replaceAll("/", "");
    if (namespace !== "" && namespace !== "root")
      return send(reply, refused(404, "no handler for route: there are no namespaces"));
    if (request.headers["x-vault-wrap-ttl"] !== undefined)
      return send(reply, refused(400, "response wrapping is not supported"));
    return undefined;
  });

  const route = (url: string, methods: readonly Method[], handle: Handler, isOpen = false) =>
    app.route({
      url,
      method: [...METHODS],
      config: { isOpen },
      schema: { hide: true },
      handler: async (request, reply) => {
        const isSupported = methods.includes(request.method as Method);
        return send(reply, isSupported ? await handle(request) : UNSUPPORTED);
      },
    });

  const kv: Handler = async (request) => {
    const { method, session } = request;
    const query = request.query as Fields;
    const path = restOf(request);
    assertPlain(path);
    const verb = verbOf(method, query);
    if (!verb) return UNSUPPORTED;
    const untyped = verb === "patch" ? patchTypeRefusal(request) : undefined;
    return untyped ?? callKv(session.kv, verb, path, query, bodyOf(request));
  };
  route("/secret", METHODS, kv);
  route("/secret/*", METHODS, kv);

  route("/sys/health", ["GET", "HEAD"], () => health(team, isEnding, version), true);
  route("/sys/seal-status", ["GET"], () => sealStatus(team, version), true);
  route("/sys/init", ["GET"], () => ({ status: 200, body: { initialized: true } }), true);
  route("/sys/leader", ["GET"], () => ({ status: 200, body: NO_LEADER }), true);
  route("/sys/mounts", ["GET"], () => mounts(team.vaultId));
  route("/sys/internal/ui/mounts", ["GET"], () => uiMounts(team.vaultId));
  route("/sys/internal/ui/mounts/*", ["GET"], (request) => mountOf(restOf(request), team.vaultId));
  route("/sys/capabilities-self", ["POST", "PUT"], (request) =>
    capabilities(request.session.kv, request.session.identity.isRoot, bodyOf(request)),
  );

  route("/auth/token/lookup-self", ["GET", "POST", "PUT"], (request) =>
    lookUpSelf(request.session, tokenOf(request)),
  );
  route("/auth/token/renew-self", ["POST", "PUT"], (request) =>
    renewSelf(request.session, tokenOf(request), bodyOf(request)),
  );
  route("/auth/token/revoke-self", ["POST", "PUT"], (request) => revokeSelf(request.session));
  route(
    "/auth/approle/login",
    ["POST", "PUT"],
    (request) => {
      const onRefused = () => callers.note(callerAddress(request.ip), "logged-in", "login:machine");
      return logInMachine(team.door, bodyOf(request), onRefused);
    },
    true,
  );
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
type Method = (typeof METHODS)[number];
type Handler = (request: FastifyRequest) => Answer | Promise<Answer>;

/** JSON, whatever its content type says: Vault's own documentation sends it with curl's default. */
function addBodies(app: App): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, ({ headers }, body, done) => {
    try {
      const text = bodyText(headers, body as Buffer);
      done(null, text === "" ? undefined : parseJson(text, DEPTH, parseExact));
    } catch (error) {
      done(error as Error);
    }
  });
}

function addRefusals(app: App, location: string): void {
  const refuseUnknown = (reply: FastifyReply) =>
    refuse(reply, "NO_ROUTE", refused(404, "no handler for route"));
  app.setNotFoundHandler((_request, reply) => refuseUnknown(reply));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error === NOWHERE) return refuseUnknown(reply);
    if (error instanceof UserError)
      return refuse(reply, error.code, answerTo(withoutLocation(error, location)));
    const { statusCode = 500 } = error;
    if (statusCode < 500) {
      const { code, answer } = answerToStatus(statusCode);
      return refuse(reply, code, answer);
    }
    request.log.error({ err: error, route: request.routeOptions.url }, "a fault of ours");
    return refuse(reply, "INTERNAL", refused(500, "internal error"));
  });
}

function refuse(reply: FastifyReply, code: ErrorCode, answer: Answer): FastifyReply {
  reply.refusal = code;
  return send(reply, answer);
}

function send(reply: FastifyReply, { status, body }: Answer): FastifyReply {
  reply.code(status);
  if (!body) return reply.send();
  // As bytes, to which fastify adds no charset: clients compare the type as a whole.
  return reply.header("content-type", "application/json").send(Buffer.from(JSON.stringify(body)));
}

function restOf({ params }: FastifyRequest): string {
  return (params as { readonly "*"?: string })["*"] ?? "";
}

function bodyOf({ body }: FastifyRequest): JsonObject {
  if (body === undefined || body === null) return {};
  if (isMembers(body)) return body;
  throw invalid("error parsing JSON: the body is no object");
}

function patchTypeRefusal({ headers }: FastifyRequest): Answer | undefined {
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type === "application/merge-patch+json") return undefined;
  return type === undefined
    ? refused(400, "PATCH requires a Content-Type of application/merge-patch+json")
    : refused(415, "PATCH requires a Content-Type of application/merge-patch+json");
}
