/** A TCP proxy before PostgreSQL that delays what passes, and cuts connections where it hurts most. */
import { connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export type Fault =
  /** The commit never reaches the server. */
  | "before the commit"
  /** The server commits, and nobody hears of it. */
  | "after the commit"
  /** In the middle of the transaction. */
  | "at once"
  /** Nothing breaks; everything takes longer. */
  | "delay";

export interface FlakyProxy {
  readonly port: number;
  /** What happens to the next connection that gives occasion for it. */
  plan(fault: Fault): void;
  /** Forgets what did not happen. */
  relax(): void;
  close(): Promise<void>;
}

export async function flakyProxy(target: number): Promise<FlakyProxy> {
  let planned: Fault | undefined;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, "127.0.0.1");
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    let dropsAnswers = false;
    let sent = Promise.resolve();
    const cut = () => {
      planned = undefined;
      client.destroy();
      upstream.destroy();
    };
    client.on("data", (chunk: Buffer) => {
      const isCommit = chunk.includes("COMMIT\0");
      const isBegin = chunk.includes("BEGIN ISOLATION LEVEL READ COMMITTED");
      if (planned === "at once" && !isBegin) return cut();
      if (planned === "before the commit" && isCommit) return cut();
      if (planned === "after the commit" && isCommit) dropsAnswers = true;
      const delay = planned === "delay" ? Math.random() * 20 : 0;
      sent = sent.then(() => (delay > 0 ? pause(delay) : undefined)).then(() => void upstream.write(chunk));
    });
    upstream.on("data", (chunk: Buffer) => (dropsAnswers ? cut() : client.write(chunk)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return {
    port: address.port,
    plan: (fault) => (planned = fault),
    relax: () => (planned = undefined),
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
