import { pino } from "pino";
import { expect, test } from "vitest";
import { createApp } from "../../backend/app.ts";
import { UserError } from "../../core/user-error.ts";

test("no answer may be kept or taken for something else, be it one of a route or a refusal of any kind", async () => {
  const team = { changeLog: { location: "memory" } };
  const app = createApp({ team, log: pino({ level: "silent" }), maxBody: 100, requestTimeout: 1_000 });
  app.get("/found/:name", async () => ({ ok: true }));
  app.get("/failing", async () => {
    throw new Error("a fault");
  });
  const asked = ["/found/x", "/failing", "/not-there", "/found/%zz", `/found/${"x".repeat(2_000)}`];
  const answers = await Promise.all(asked.map((url) => app.inject({ url })));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 500, 404, 400, 414]);
  for (const { headers } of answers)
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  await app.close();
});

test("a refusal has no ETag of what would have been answered, and says of an address why it cannot be read", async () => {
  const team = { changeLog: { location: "memory" } };
  const app = createApp({ team, log: pino({ level: "silent" }), maxBody: 100, requestTimeout: 1_000 });
  app.get("/refused", async (_request, reply) => {
    reply.header("etag", '"1"');
    throw new UserError("DENIED", "No.", "Ask.");
  });
  const [refused, garbled] = await Promise.all(["/refused", "/%zz"].map((url) => app.inject({ url })));
  expect([refused!.statusCode, refused!.headers.etag]).toEqual([403, undefined]);
  expect(garbled!.json()).toMatchObject({
    status: 400,
    message: "The address has a % that stands for no character.",
  });
  await app.close();
});
