import { request, type RequestOptions } from "node:http";
import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openDoor, type Door } from "../../../../cli/run-program/python/open-door.ts";
import { Redacted } from "../../../../core/redacted.ts";
import type { SecretValue } from "../../../../core/secret.ts";
import { UserError } from "../../../../core/user-error.ts";

let door: Door;
let kept: Map<string, SecretValue>;
beforeEach(async () => {
  kept = new Map<string, SecretValue>([
    ["TEXT", "canary-8a"],
    ["OBJECT", { user: "ada" }],
  ]);
  door = await openDoor({
    async get(name) {
      if (name === "GONE") throw new UserError("SECRET_REVOKED", "GONE is revoked.", "Restore it.");
      if (name === "FAULT") throw new Error("canary-fault");
      const value = kept.get(name);
      return value === undefined ? null : new Redacted(value);
    },
    async set(name, value, context) {
      kept.set(`${context} ${name}`, value.reveal());
    },
  });
  onTestFinished(() => door.close());
});

async function post(path: string, body: unknown, options: RequestOptions = {}) {
  const [hostname, port] = door.address.split(":");
  const headers = { authorization: `Bearer ${door.token.reveal()}`, ...(options.headers as object) };
  const sent = request({ hostname, port, path, method: "POST", ...options, headers });
  sent.end(typeof body === "string" ? body : JSON.stringify(body));
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    sent.once("error", reject);
    sent.once("response", (response) => {
      void text(response).then((answer) =>
        resolve({ status: response.statusCode!, body: JSON.parse(answer) as unknown }),
      );
    });
  });
}

test("gives values as they are, and null where there is none", async () => {
  expect(await post("/get", { name: "TEXT" })).toEqual({ status: 200, body: { value: "canary-8a" } });
  expect(await post("/get", { name: "OBJECT" })).toEqual({ status: 200, body: { value: { user: "ada" } } });
  for (const name of ["NONE", "no name at all", ""])
    expect(await post("/get", { name })).toEqual({ status: 200, body: { value: null } });
});

test("sets texts and objects, for the platform and the project", async () => {
  expect(await post("/set", { name: "A", value: "x", context: "platform" })).toEqual({
    status: 200,
    body: {},
  });
  expect(await post("/set", { name: "A", value: { b: 1 }, context: "project" })).toMatchObject({
    status: 200,
  });
  expect([...kept].slice(2)).toEqual([
    ["platform A", "x"],
    ["project A", { b: 1 }],
  ]);
});

test("tells what a vault refuses, and of a fault nothing but that it is one", async () => {
  expect(await post("/get", { name: "GONE" })).toMatchObject({
    status: 403,
    body: { code: "SECRET_REVOKED" },
  });
  const fault = await post("/get", { name: "FAULT" });
  expect(fault).toMatchObject({ status: 500, body: { code: "INTERNAL" } });
  expect(JSON.stringify(fault)).not.toContain("canary");
});

describe("is closed to", () => {
  test("whoever has another token, or none", async () => {
    for (const authorization of [
      "",
      "Bearer ",
      "Bearer x",
      `Basic ${door.token.reveal()}`,
      door.token.reveal(),
    ])
      expect(await post("/get", { name: "TEXT" }, { headers: { authorization } })).toMatchObject({
        status: 401,
        body: { code: "UNAUTHENTICATED" },
      });
  });

  test("a page in a browser that got here by another name", async () => {
    const [, port] = door.address.split(":");
    for (const host of [`localhost:${port}`, "127.0.0.1", `evil.example.com:${port}`])
      expect(await post("/get", { name: "TEXT" }, { headers: { host } })).toMatchObject({ status: 401 });
  });

  test("what is no call of its own", async () => {
    const calls: [string, unknown, RequestOptions?][] = [
      ["/other", { name: "TEXT" }],
      ["/get", { name: "TEXT" }, { method: "PUT" }],
      ["/get", "no JSON canary"],
      ["/get", "null"],
      ["/get", { name: 7 }],
      ["/set", { name: "A", value: "x", context: "service" }],
      ["/set", { name: "A", value: ["x"], context: "project" }],
      ["/set", { name: "A", context: "project" }],
    ];
    const answers = await Promise.all(calls.map(([path, body, options]) => post(path, body, options)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 400, 400, 400, 400, 400, 400]);
    expect(JSON.stringify(answers)).not.toContain("canary");
    expect(kept.size).toBe(2);
  });

  test("a body that is larger than any secret", async () => {
    const large = { name: "A", value: "x".repeat(600_000), context: "project" };
    // It may be cut off before all of it was sent.
    const answer = await post("/set", large).catch(() => ({ status: 413 }));
    expect(answer.status).toBe(413);
    expect(kept.size).toBe(2);
  });

  test("all other addresses of this machine", () => expect(door.address).toMatch(/^127\.0\.0\.1:\d+$/));
});
