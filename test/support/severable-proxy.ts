/** A TCP proxy before a server of this machine, which can be cut and joined again, as a cable can. */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export interface SeverableProxy {
  readonly url: string;
  /** What is open ends, and nothing gets through until `join`. */
  cut(): void;
  join(): void;
  /** What the server says is kept back until `release`, as by one that has too much to do. */
  hold(): void;
  release(): void;
  /** From now on another one is behind it, as when a server was started again elsewhere. */
  lead(to: string): void;
  close(): Promise<void>;
}

/** @param target `http://HOST:PORT`, or `unix:/PATH` for a socket */
export async function severableProxy(target: string): Promise<SeverableProxy> {
  let behind = new URL(target);
  const open = new Set<Socket>();
  let isCut = false;
  let isHeld = false;
  const answers = new Map<Socket, Socket>();
  const server = createServer((client) => {
    if (isCut) {
      client.destroy();
      return;
    }
    const upstream =
      behind.protocol === "unix:"
        ? connect(decodeURI(behind.pathname))
        : connect(Number(behind.port), behind.hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(socket);
      socket.on("error", () => undefined); // Its end is told by "close".
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
    }
    client.pipe(upstream);
    answers.set(upstream, client);
    upstream.on("close", () => answers.delete(upstream));
    if (!isHeld) upstream.pipe(client);
  });
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut,
    join: () => (isCut = false),
    hold() {
      isHeld = true;
      for (const upstream of answers.keys()) upstream.unpipe().pause();
    },
    release() {
      isHeld = false;
      for (const [upstream, client] of answers) upstream.pipe(client);
    },
    lead: (to) => (behind = new URL(to)),
    async close() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
