import { connect, type Socket } from "node:net";

export interface Load {
  readonly perSecond: number;
  /** Of single requests, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface LoadOptions {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** The next request; each connection sends one after the other. */
  readonly request: (n: number) => Request;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Requests over connections that are kept alive, as many as are answered in a time. It reads no more of an answer than
 * it must, for it runs on the same cores as the server.
 * @throws Error for an answer that is none of 200, 201, 204
 */
export async function load({ url, connections, seconds, request }: LoadOptions): Promise<Load> {
  const { hostname, port, host } = new URL(url);
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  let sent = 0;
  const clients = Array.from({ length: connections }, async () => {
    const socket = await open(hostname, Number(port));
    const answers = answersOf(socket);
    while (performance.now() < end) {
      const begun = performance.now();
      socket.write(text(request(sent++), host));
      const status = await answers();
      if (status !== 200 && status !== 201 && status !== 204)
        throw new Error(`the server answered ${status}`);
      times.push(performance.now() - begun);
    }
    socket.destroy();
  });
  await Promise.all(clients);
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))]!;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

function open(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(socket));
    socket.once("error", reject);
  });
}

function text({ method, path, headers = {}, body }: Request, host: string): string {
  const length =
    body === undefined
      ? ""
      : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${own.join("")}${length}\r\n${body ?? ""}`;
}

/** Gives the status of the next answer when all of it is there. */
function answersOf(socket: Socket): () => Promise<number> {
  let pending = "";
  let done: ((status: number) => void) | undefined;
  let failed: ((error: Error) => void) | undefined;
  socket.setEncoding("latin1");
  socket.on("data", (chunk: string) => {
    pending = pending === "" ? chunk : pending + chunk;
    const head = pending.indexOf("\r\n\r\n");
    if (head === -1) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(pending)?.[1] ?? 0);
    if (pending.length < head + 4 + length) return;
    const status = Number(pending.slice(9, 12));
    pending = "";
    done?.(status);
  });
  const fail = () => failed?.(new Error("the server closed the connection"));
  socket.on("close", fail).on("error", fail);
  return () =>
    new Promise((resolve, reject) => {
      [done, failed] = [resolve, reject];
    });
}
