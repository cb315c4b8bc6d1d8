import type { App } from "./app.ts";

/** One line a request: what was asked, by whom, and how it ended. */
export function addRequestLog(app: App): void {
  app.addHook("onResponse", (request, reply, done) => {
    const line = {
      reqId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      // There is none where the token was refused.
      user: (request.session as typeof request.session | null)?.identity.user,
      ...(reply.refusal && { refusal: reply.refusal }),
    };
    request.log.info(line, "request");
    done();
  });
}
