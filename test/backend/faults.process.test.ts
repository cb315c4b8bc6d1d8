import { connect, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ "request-timeout": "1", "max-body": "65536" });
});
afterAll(() => server.close());
/** Whatever was done to it, it serves others. */
afterEach(async () => {
  expect((await server.call("GET", "/api/v1/secrets")).status).toBe(200);
});

function open(): Socket {
  const { hostname, port } = new URL(server.url);
  return connect({ host: hostname, port: Number(port) }).on("error", () => undefined);
}

const head = (request: string, ...headers: string[]) =>
  [`${request} HTTP/1.1`, "host: keyward", `authorization: Bearer ${server.root}`, ...headers, "", ""].join(
    "\r\n",
  );
const post = (...headers: string[]) =>
  head("POST /api/v1/secrets", "content-type: application/json", ...headers);

/** All that came until the server closed the connection. */
async function answer(socket: Socket): Promise<string> {
  let text = "";
  socket.on("data", (chunk: Buffer) => (text += chunk.toString()));
  if (!socket.closed) await new Promise((resolve) => socket.on("close", resolve));
  return text;
}

/** Status and code of every answer in a text. */
function told(text: string): string[] {
  return text
    .split(/(?=HTTP\/1\.1 )/)
    .map((part) => `${/^HTTP\/1\.1 (\d+)/.exec(part)?.[1]} ${/"code":"(\w+)"/.exec(part)?.[1] ?? ""}`.trim());
}

/** One byte at a time, for longer than a request may take. */
async function trickle(socket: Socket, text: string): Promise<void> {
  for (const character of text) {
    if (socket.destroyed) return;
    socket.write(character);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe("a connection that is slow", () => {
  test("with its headers is cut off", async () => {
    const socket = open();
    void trickle(socket, head("GET /api/v1/secrets").repeat(10));
    expect(told(await answer(socket))).toEqual(["408 TIMED_OUT"]);
  });

  test("with its body is cut off", async () => {
    const socket = open();
    socket.write(post("content-length: 1000"));
    void trickle(socket, " ".repeat(1_000));
    expect(told(await answer(socket))).toEqual(["408 TIMED_OUT"]);
  });

  test("keeps nobody else waiting, however many there are", async () => {
    const sockets = Array.from({ length: 200 }, () => open());
    const cut = Promise.all(sockets.map((socket) => answer(socket)));
    for (const socket of sockets) socket.write(post("content-length: 1000"));
    expect((await server.call("GET", "/api/v1/secrets")).status).toBe(200);
    for (const text of await cut) expect(told(text)).toEqual(["408 TIMED_OUT"]);
  });
});

describe("what is too large is refused:", () => {
  test("a body, whether it says so or not", async () => {
    const body = JSON.stringify({ key: "KEY", value: "v".repeat(70_000) });
    const answered = await server.call("POST", "/api/v1/secrets", { body });
    expect([answered.status, answered.body.code]).toEqual([413, "TOO_LARGE"]);
    const chunked = open();
    chunked.write(post("transfer-encoding: chunked"));
    chunked.write(`${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);
    expect(told(await answer(chunked))).toEqual(["413 TOO_LARGE"]);
  });

  test("headers", async () => {
    const socket = open();
    socket.write(head("GET /api/v1/secrets", `x-long: ${"x".repeat(100_000)}`));
    expect(told(await answer(socket))).toEqual(["431 TOO_LARGE"]);
  });

  test("JSON that is deeper than anything of ours, in no time", async () => {
    const body = "[".repeat(60_000);
    const answered = await server.call("POST", "/api/v1/secrets", { body });
    expect([answered.status, answered.body.code]).toEqual([400, "USAGE"]);
  });

  test("a name, an address", async () => {
    for (const path of [`secrets/${"K".repeat(2_000)}`, `secrets?project=${"p".repeat(10_000)}`]) {
      const { status, body } = await server.call("GET", `/api/v1/${path}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).toMatchObject({ code: expect.any(String), fix: expect.any(String) });
    }
  });
});

describe("what cannot be read is refused:", () => {
  test.each([
    ["text", "text/plain"],
    ["a form", "application/x-www-form-urlencoded"],
    ["a file", "multipart/form-data; boundary=x"],
    ["XML", "application/xml"],
  ])("%s", async (_, type) => {
    const answered = await server.call("POST", "/api/v1/secrets", {
      body: "key=KEY",
      headers: { "content-type": type },
    });
    expect([answered.status, answered.body.code]).toEqual([415, "USAGE"]);
  });

  test.each(["{", '{"key": "KEY", "value": ', "nul", '{"a":1}{"b":2}', "\u0000", '"\ud800', "{'key': 1}"])(
    "JSON such as %j",
    async (body) => {
      const answered = await server.call("POST", "/api/v1/secrets", { body });
      expect([answered.status, answered.body.code]).toEqual([400, "USAGE"]);
    },
  );

  test("what is no HTTP at all", async () => {
    for (const text of ["\u0016\u0003\u0001", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", head("G\u0000T /")]) {
      const socket = open();
      socket.write(text);
      socket.end();
      expect(told(await answer(socket))).toEqual(["400 USAGE"]);
    }
  });

  test("a request whose end is told in two ways", async () => {
    const socket = open();
    socket.write(
      `${post("content-length: 4", "transfer-encoding: chunked")}0\r\n\r\n${head("GET /api/v1/secrets")}`,
    );
    expect(told(await answer(socket))).toEqual(["400 USAGE"]);
  });
});

test("requests that are sent before the last one was answered are answered in order", async () => {
  const socket = open();
  const get = (query: string, ...headers: string[]) =>
    head(`GET /api/v1/secrets?project=${query}`, ...headers);
  const body = JSON.stringify({ key: "PIPED", value: "v", project: "piped" });
  const requests = [
    get("piped"),
    `${post(`content-length: ${body.length}`)}${body}`,
    get(".."),
    head("GET /api/v1/secrets/NONE"),
    get("other", "connection: close"),
  ];
  socket.write(requests.join(""));
  expect(told(await answer(socket))).toEqual([
    "200",
    "201",
    "400 INVALID_SCOPE",
    "404 SECRET_NOT_FOUND",
    "200",
  ]);
});

test("a client that goes away in the middle leaves nothing half done", async () => {
  const body = JSON.stringify({ key: "GONE", value: "v", project: "gone" });
  const cuts = [1, 20, body.length - 1, body.length];
  for (const at of cuts) {
    const socket = open();
    socket.write(`${post(`content-length: ${body.length}`)}${body.slice(0, at)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
  }
  // The last one was sent whole, and may still be worked on.
  let listed: unknown[] = [];
  while (listed.length === 0)
    listed = (await server.call("GET", "/api/v1/secrets?project=gone&reach=own")).body;
  expect(listed).toHaveLength(1);
});
