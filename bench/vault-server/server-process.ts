import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

export interface ServerProcess {
  readonly url: string;
  /** That may do everything. */
  readonly token: string;
  /** From the start of the process until it answered its first request, in milliseconds. */
  readonly startedIn: number;
  /** Megabytes that it holds now. */
  memory(): Promise<number>;
  close(): Promise<void>;
}

export interface ServerProcessOptions {
  /** `bare`: a fastify with one route; else the folder of a vault in SQLite. */
  readonly serve: "bare" | { readonly home: string };
  /** Milliseconds by which each commit's sync is delayed. */
  readonly delay?: number;
}

/** A server in a process of its own, on the same machine. */
export async function startServerProcess({ serve, delay = 0 }: ServerProcessOptions): Promise<ServerProcess> {
  const begun = performance.now();
  const home = serve === "bare" ? "bare" : serve.home;
  const child = fork(path.join(import.meta.dirname, "child.ts"), [home, String(delay)], { execArgv: [] });
  const { url, token } = (await answer(child)) as { url: string; token: string };
  const startedIn = performance.now() - begun;
  return {
    url,
    token,
    startedIn,
    async memory() {
      child.send("memory");
      return ((await answer(child)) as { rss: number }).rss / 1e6;
    },
    async close() {
      const gone = once(child, "exit");
      child.send("close");
      await gone;
    },
  };
}

async function answer(child: ChildProcess): Promise<unknown> {
  const gone = once(child, "exit").then(([code]) => {
    throw new Error(`the server ended with ${String(code)}`);
  });
  const [message] = (await Promise.race([once(child, "message"), gone])) as [unknown];
  gone.catch(() => undefined);
  return message;
}
