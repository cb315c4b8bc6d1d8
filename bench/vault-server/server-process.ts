import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { build } from "esbuild";

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
  const built = await (child ??= buildChild());
  const begun = performance.now();
  const home = serve === "bare" ? "bare" : serve.home;
  const server = fork(built, [home, String(delay)], { execArgv: [] });
  const { url, token } = (await answer(server)) as { url: string; token: string };
  const startedIn = performance.now() - begun;
  return {
    url,
    token,
    startedIn,
    async memory() {
      server.send("memory");
      return ((await answer(server)) as { rss: number }).rss / 1e6;
    },
    async close() {
      const gone = once(server, "exit");
      server.send("close");
      await gone;
    },
  };
}

let child: Promise<string> | undefined;

/** As it ships: source that is stripped of its types as it loads starts later, and holds more memory. */
async function buildChild(): Promise<string> {
  const root = path.resolve(import.meta.dirname, "../..");
  const outdir = path.join(root, "node_modules/.cache/keyward-bench");
  const require = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;
  await build({
    absWorkingDir: root,
    entryPoints: {
      child: "bench/vault-server/child.ts",
      "scribe-worker": "backend/scribe/scribe-worker.ts",
    },
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22.13",
    external: ["@node-rs/argon2", "keytar", "pg-native"],
    banner: { js: require },
    logLevel: "warning",
  });
  return path.join(outdir, "child.mjs");
}

async function answer(child: ChildProcess): Promise<unknown> {
  const gone = once(child, "exit").then(([code]) => {
    throw new Error(`the server ended with ${String(code)}`);
  });
  const [message] = (await Promise.race([once(child, "message"), gone])) as [unknown];
  gone.catch(() => undefined);
  return message;
}
