import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import Fastify, {
  LogController,
  type ConnectionError,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from "fastify";
import { UserError, type ErrorCode } from "../core/user-error.ts";
import type { Team } from "../vault/team.ts";
import { addJsonBody } from "./json-body.ts";
import { methodsOf } from "./methods.ts";
import { GARBLED, NOWHERE, problemOf, PROBLEM_TYPE, refusalOf, withoutLocation } from "./problem.ts";
import { validatorCompiler } from "./validation.ts";

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module "fastify" {
  interface FastifyReply {
    /** Why the request was refused, for the log and the metrics. */
    refusal: ErrorCode | null;
  }
}

export interface AppOptions {
  readonly team: { readonly changeLog: Pick<Team["changeLog"], "location"> };
  readonly log: FastifyBaseLogger;
  /** Bytes in a request's body. */
  readonly maxBody: number;
  /** Milliseconds in which a request must have arrived. */
  readonly requestTimeout: number;
  /** PEM. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
}

/** Values are objects of a few levels; a whole KV entry of others' tools hardly has more. */
const JSON_DEPTH = 32;

/** An HTTP server without routes: how it reads, refuses and fails. */
export function createApp({ team, log, maxBody, requestTimeout, tls }: AppOptions): App {
  // Headers that trickle in are cut off as well; node looks every so often.
  const slow = { requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: 1_000 };
  const app = Fastify({
    loggerInstance: withoutChildren(log),
    // One line a request is logged by us, and never its address.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: maxBody,
    requestTimeout,
    ...(tls ? { https: { ...slow, ...tls } } : { http: slow }),
    routerOptions: { maxParamLength: 1_024 },
    // While it ends, requests on open connections get our own refusal (`start.ts`).
    return503OnClosing: false,
    frameworkErrors: ({ code, statusCode = 400 }, _request, reply) =>
      void (code === "FST_ERR_BAD_URL" ? refuse(reply, GARBLED) : refuseAs(reply, statusCode)),
    clientErrorHandler: refuseUnread,
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  // What an answer has is chosen by who makes it. To compile that from schemas takes a tenth of a second at the start, and as
  // much again at the first answer with a choice in it, for which all who follow the changes would wait.
  app.setSerializerCompiler(() => JSON.stringify);
  addJsonBody(app, JSON_DEPTH);
  app.decorateReply("refusal", null);
  app.addHook("onRequest", (_request, reply, done) => {
    protect(reply);
    done();
  });
  const methods = methodsOf(app);
  function refuseUnknown({ url }: FastifyRequest, reply: FastifyReply): FastifyReply {
    const allowed = methods(url);
    if (allowed.length === 0) return refuseAs(reply, 404);
    return refuseAs(reply.header("allow", allowed.join(", ")), 405);
  }
  app.setNotFoundHandler(refuseUnknown);
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error === NOWHERE) return refuseUnknown(request, reply);
    if (error instanceof UserError) return refuse(reply, withoutLocation(error, team.changeLog.location));
    const { statusCode = 500 } = error;
    if (statusCode < 500) return refuseAs(reply, statusCode);
    request.log.error({ reqId: request.id, err: error, route: request.routeOptions.url }, "a fault of ours");
    return refuse(reply, FAULT);
  });
  return app;
}

/**
 * A logger for each request would only add its number, which our lines have themselves. Of a factory for them the framework
 * looks over what it gives, at every request.
 */
function withoutChildren(log: FastifyBaseLogger): FastifyBaseLogger {
  const own = Object.create(log, { child: { value: () => own } }) as FastifyBaseLogger;
  return own;
}

const FAULT = new UserError(
  "INTERNAL",
  "The server failed at this request; nothing of it was kept that was not acknowledged.",
  "Try again; the server's log says where it failed.",
);

/** What the framework refuses, by its status. */
function refuseAs(reply: FastifyReply, status: number): FastifyReply {
  return refuse(reply, refusalOf(status), status);
}

/** No answer is kept by anybody between, nor taken for something else than it says. */
function protect(reply: FastifyReply): FastifyReply {
  return reply.header("cache-control", "no-store").header("x-content-type-options", "nosniff");
}

function refuse(reply: FastifyReply, error: UserError, status?: number): FastifyReply {
  const problem = problemOf(error, status);
  reply.refusal = error.code;
  if (problem.status === 401) reply.header("www-authenticate", "Bearer");
  reply.removeHeader("etag"); // It is of what would have been answered.
  return protect(reply).code(problem.status).type(PROBLEM_TYPE).send(problem);
}

/** Answers what cannot be read as a request at all: then there is nothing but the connection. */
function refuseUnread(error: ConnectionError, socket: Socket): void {
  if (socket.writableEnded) return;
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const status = UNREAD[error.code] ?? 400;
  const body = JSON.stringify(problemOf(refusalOf(status), status));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    "cache-control: no-store",
    "x-content-type-options: nosniff",
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  // To close while the client still sends would take the answer from it.
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

const LINGER_MS = 500;

/** By node's code. */
const UNREAD: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };
