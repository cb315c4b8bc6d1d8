import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startProxy } from "../../start/workbench-proxy.ts";

const mintKey = randomBytes(32);

/** Stands for VS Code's server: says what it was asked, and speaks back what comes through a socket. */
const behind = createServer((request, response) => {
  response.write(`${request.method} ${request.url} ${request.headers.host} `);
  request.pipe(response);
});
behind.on("upgrade", (_request, socket) => {
  socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
  socket.pipe(socket);
});

let port: number;

beforeAll(async () => {
  behind.listen(0, "127.0.0.1");
  await once(behind, "listening");
  port = await startProxy({
    port: (behind.address() as AddressInfo).port,
    connectionToken: "token",
    mintKey,
  });
});
afterAll(() => behind.close());

test("what the workbench asks passes through, its address included", async () => {
  const response = await fetch(`http://127.0.0.1:${port}/a?b=c`, { method: "POST", body: "text" });
  expect(await response.text()).toBe(`POST /a?b=c 127.0.0.1:${port} text`);
});

test("sockets pass through", async () => {
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /socket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
  const [answer] = await once(socket, "data");
  expect(String(answer)).toContain("101 Switching Protocols");
  socket.write("there and back");
  const [echo] = await once(socket, "data");
  expect(String(echo)).toBe("there and back");
  socket.destroy();
});

test("the key for secrets is given to who has the connection token, and stays the same", async () => {
  const ask = () =>
    fetch(`http://127.0.0.1:${port}/mint-key`, {
      method: "POST",
      headers: { cookie: "a=b; vscode-tkn=token" },
    });
  for (const response of [await ask(), await ask()]) {
    expect(Buffer.from(await response.arrayBuffer()).equals(mintKey)).toBe(true);
  }
});

test("nobody else gets the key", async () => {
  const { status } = await fetch(`http://127.0.0.1:${port}/mint-key`, {
    headers: { cookie: "vscode-tkn=other" },
  });
  expect(status).toBe(403);
});
