import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { once } from "node:events";

export interface ProxyOptions {
  /** Of VS Code's server, on this machine. */
  readonly port: number;
  readonly connectionToken: string;
  /** 32 bytes with which the workbench encrypts what extensions put into SecretStorage. */
  readonly mintKey: Buffer;
}

/** Tried first, so that the address stays the same from start to start; a taken one is no fault. */
const USUAL_PORT = 8300;

/**
 * A loopback address in front of VS Code's server. The bare server has no answer to `/mint-key`, without which the
 * workbench makes up a key for each page and forgets its secrets at a reload; everything else passes through.
 * @returns its port
 */
export async function startProxy(options: ProxyOptions): Promise<number> {
  const server = createServer((incoming, response) => {
    if (incoming.url?.split("?")[0] === "/mint-key") mintKey(options, incoming, response);
    else forward(options.port, incoming, response);
  });
  server.on("upgrade", (incoming, socket, head) => upgrade(options.port, incoming, socket, head));
  for (const port of [USUAL_PORT, 0]) {
    server.listen(port, "127.0.0.1");
    const taken = await Promise.race([
      once(server, "listening").then(() => false),
      once(server, "error").then(() => true),
    ]).catch(() => true);
    if (!taken) break;
  }
  server.unref();
  return (server.address() as AddressInfo).port;
}

/** Only for who has the connection token, which the server keeps in a cookie. */
function mintKey(
  { connectionToken, mintKey }: ProxyOptions,
  incoming: IncomingMessage,
  response: ServerResponse,
): void {
  const allowed = incoming.headers.cookie?.split("; ").includes(`vscode-tkn=${connectionToken}`);
  if (allowed) response.writeHead(200, { "content-type": "application/octet-stream" }).end(mintKey);
  else response.writeHead(403).end();
}

function forward(port: number, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers } = incoming;
  const outgoing = request({ host: "127.0.0.1", port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on("error", () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
  incoming.pipe(outgoing);
}

function upgrade(port: number, incoming: IncomingMessage, client: Duplex, head: Buffer): void {
  const server = connect(port, "127.0.0.1", () => {
    const headers = incoming.rawHeaders.flatMap((name, at, all) =>
      at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : [],
    );
    server.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
    server.write(head);
    client.pipe(server).pipe(client);
  });
  server.on("error", () => client.destroy());
  client.on("error", () => server.destroy());
}
