import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import Fastify from "fastify";
import { expect, onTestFinished, test, vi } from "vitest";
import type { App } from "../../backend/app.ts";
import type { ChangesHub } from "../../backend/changes-hub.ts";
import { openEventStream } from "../../backend/event-stream.ts";
import { addIdempotency } from "../../backend/idempotency.ts";
import { whenClosed } from "../../backend/when-closed.ts";
import type { Session } from "../../vault/team.ts";

/** The answer to a request of somebody who has left before it was begun. */
async function abandoned(): Promise<ServerResponse> {
  const server = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const client = connect((server.address() as AddressInfo).port, "127.0.0.1");
  client.write("GET / HTTP/1.1\r\nHost: server\r\n\r\n");
  const [, response] = (await once(server, "request")) as [unknown, ServerResponse];
  client.destroy();
  await once(response, "close");
  return response;
}

test("an answer that is over already is told of at once, one that is not when it is", async () => {
  const response = await abandoned();
  const told = vi.fn<() => void>();
  whenClosed(response, told);
  expect(told).toHaveBeenCalledOnce();
});

test("a stream of changes for who has left while the token was looked up keeps no timer and follows nothing", async () => {
  const followers = new Set<() => void>();
  const hub = {
    epoch: "e",
    sequence: 0,
    isClosed: false,
    since: async () => [],
    follow(listener: () => void) {
      followers.add(listener);
      return () => followers.delete(listener);
    },
  } as unknown as ChangesHub;
  const session = { again: async () => session } as unknown as Session;
  const response = await abandoned();
  const timers = vi.spyOn(globalThis, "clearInterval");
  openEventStream(response, hub, {
    from: 0,
    isWanted: () => true,
    session,
    patience: 1_000,
    log: { error: () => undefined } as never,
  });
  expect(followers.size).toBe(0);
  expect(timers).toHaveBeenCalledOnce();
});

test("a write's key is free again though who sent it left before it was begun", async () => {
  const app = Fastify() as unknown as App;
  onTestFinished(() => app.close());
  let looksUp = Promise.resolve();
  app.decorateRequest("session", null as unknown as Session);
  app.addHook("onRequest", async (request) => {
    await looksUp;
    request.session = { identity: { user: "ann" }, repeatable: () => request.session } as unknown as Session;
  });
  addIdempotency(app);
  app.delete("/secret", async () => ({ done: true }));
  const url = await app.listen({ port: 0, host: "127.0.0.1" });

  const client = connect(Number(new URL(url).port), "127.0.0.1");
  const left = async () => {
    const [, response] = (await once(app.server, "request")) as [unknown, ServerResponse];
    client.destroy();
    await once(response, "close");
  };
  looksUp = left();
  client.write("DELETE /secret HTTP/1.1\r\nHost: server\r\nIdempotency-Key: k\r\n\r\n");
  await once(app.server, "request");
  await looksUp;
  const again = await fetch(`${url}/secret`, { method: "DELETE", headers: { "idempotency-key": "k" } });
  expect(again.status).toBe(200);
});
