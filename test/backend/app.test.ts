import { pino } from "pino";
import { expect, test } from "vitest";
import { createApp } from "../../backend/app.ts";

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
