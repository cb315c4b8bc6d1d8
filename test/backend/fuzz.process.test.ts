import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import * as fc from "fast-check";
import Schema from "typebox/schema";
import { afterAll, expect, test } from "vitest";
import { everyStore, STORE_KINDS } from "../support/every-store.ts";
import { repetitions } from "../support/repetitions.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { arbitraryRequest, type ArbitraryRequest } from "./arbitrary-request.ts";
import { callsOf, type Call, type Schema as AnswerSchema } from "./calls.ts";

/** In every value that is sent. */
const CANARY = `canary-${randomUUID()}`;
/** The calls that show values to who may see them. */
const REVEALING = new Set([
  "GET /api/v1/secrets/{name}",
  "GET /api/v1/secrets/{name}/diff",
  "GET /api/v1/resolve",
  "POST /api/v1/resolve",
  "POST /api/v1/batch/get",
  "POST /api/v1/decrypt",
]);
const HANGS_MS = 20_000;

const stores = everyStore();
const agent = new Agent({ keepAlive: true });
afterAll(() => agent.destroy());

/** Requests of each call. What a store has a say in takes longer, and is less. */
const COUNTS = [
  ["memory", repetitions(20, 1_000)],
  ...STORE_KINDS.map((kind) => [kind, repetitions(2, 100)] as const),
] as const;

test.each(COUNTS)(
  "no request of any call, well formed or not, gets anything but an answer or a refusal in our words: on %s, %i of each",
  async (kind, numRuns) => {
    const store = kind === "memory" ? "memory:" : await stores.newStore(kind);
    const server = await startTestServer({ store });
    const calls = await callsOf(server);
    for (const call of calls) {
      const property = fc.asyncProperty(arbitraryRequest(call, CANARY), async (sent) => {
        const { status, type, body } = await send(server, call, sent);
        if (!REVEALING.has(call.name)) expect(body).not.toContain(CANARY);
        expect(status).not.toBe(500);
        if (status < 400) return expectShape(call, status, body);
        expect(body).not.toContain(CANARY);
        expect(type).toBe("application/problem+json; charset=utf-8");
        expect(JSON.parse(body)).toMatchObject({
          status,
          code: expect.stringMatching(/^[A-Z_]+$/),
          message: expect.stringMatching(/\.$/),
          fix: expect.stringMatching(/./),
        });
      });
      await fc.assert(property, { numRuns }).catch((error: unknown) => {
        throw new Error(call.name, { cause: error });
      });
    }
    expect((await server.call("GET", "/api/v1/audit/verify")).body.problems).toEqual([]);
    const log = await server.close();
    expect(log.split("\n").length).toBeGreaterThan(calls.length);
    expect(log).not.toContain(CANARY);
    expect(log).not.toContain(server.root);
  },
  1_800_000,
);

/** What is answered has the shape that the API's description gives it, and nothing besides: nobody else takes that out. */
function expectShape(call: Call, status: number, body: string): void {
  const schema = call.answers(status);
  if (schema && body !== "") expect(Schema.Errors(closed(schema), JSON.parse(body))[1]).toEqual([]);
}

/** The same for objects that have no members but those that are named. */
function closed(schema: AnswerSchema): AnswerSchema {
  return JSON.parse(JSON.stringify(schema), (_name, part) =>
    part?.properties ? { additionalProperties: false, ...part } : part,
  );
}

interface Sent {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: string;
}

/** Over a bare connection, so that the address arrives as it is. */
function send(
  { url, root }: TestServer,
  call: Call,
  { path, body, contentType }: ArbitraryRequest,
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const headers = {
      authorization: `Bearer ${root}`,
      ...(body !== undefined && { "content-type": contentType, "content-length": Buffer.byteLength(body) }),
    };
    const signal = AbortSignal.timeout(HANGS_MS);
    const sent = request(
      { hostname, port, path, method: call.method, headers, agent, signal },
      (response) => {
        const { statusCode: status = 0 } = response;
        text(response).then(
          (answer) => resolve({ status, type: response.headers["content-type"], body: answer }),
          reject,
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
