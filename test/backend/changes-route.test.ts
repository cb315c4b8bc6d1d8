import Fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import type { App } from "../../backend/app.ts";
import type { ChangesHub } from "../../backend/changes-hub.ts";
import { addChangesRoute } from "../../backend/routes/changes.ts";
import type { Session } from "../../vault/team.ts";

test("who waits for a change has it at once though it was told of between the look and the waiting", async () => {
  const told = { sequence: 1, kind: "created", key: "DB", scope: {}, version: 1, at: 0 };
  const hub = {
    epoch: "e",
    sequence: 0,
    isClosed: false,
    latest: async () => hub.sequence,
    async read(after: number) {
      const seen = hub.sequence > after ? [told] : [];
      hub.sequence = 1; // Nobody follows yet.
      return seen;
    },
    follow: () => () => undefined,
  };
  const app = Fastify() as unknown as App;
  onTestFinished(() => app.close());
  const identity = { user: "ada" };
  const session = { identity, again: async () => session, sees: () => true } as unknown as Session;
  app.decorateRequest("session", null as unknown as Session);
  app.addHook("onRequest", async (request) => void (request.session = session));
  addChangesRoute(app, hub as unknown as ChangesHub, { patience: 1_000, maxStreams: 1 });
  const { body } = await app.inject("/changes?since=0&wait=60");
  expect(JSON.parse(body)).toMatchObject({ sequence: 1, changes: [{ key: "DB" }] });
});
