import { once } from "node:events";
import { createReadStream, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fillVault, placeOf } from "./fill.ts";
import { load } from "./load.ts";
import { atMost, median, row } from "./print.ts";
import { startServerProcess, type ServerProcess } from "./server-process.ts";

const FEW = 1_000;
const MANY = 1_000_000;
const ROUNDS = 5;
const SECONDS = 3;
/** Few enough that what is measured is the server, not the queue before it. */
const CONNECTIONS = 4;

/** Whether a vault of a million secrets is as quick as one of a thousand, all of which a server remembers. */
export async function benchMillion(): Promise<void> {
  const [few, many] = [await start(FEW), await start(MANY)];
  const p99 = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const [a, b] = [await reads(few, FEW), await reads(many, MANY)];
    if (round === 0) continue; // Warming up.
    p99.few.push(a);
    p99.many.push(b);
  }
  const memory = await many.memory();
  await Promise.all([few.close(), many.close()]);
  const ratio = median(p99.many) / median(p99.few);
  row(
    "read p99 at 1,000,000 secrets",
    `${median(p99.many).toFixed(2)} ms`,
    `${ratio.toFixed(2)} × that at 1,000 (${median(p99.few).toFixed(2)} ms)`,
    atMost(1.3, "×", ratio),
  );
  row(
    "start at 1,000,000 secrets",
    `${many.startedIn.toFixed(0)} ms`,
    `at 1,000: ${few.startedIn.toFixed(0)} ms`,
    atMost(2_000, "ms", many.startedIn),
  );
  row("memory at 1,000,000 secrets", `${memory.toFixed(0)} MB`, "after the reads", atMost(300, "MB", memory));
}

interface Served extends ServerProcess {
  readonly file: string;
}

async function start(secrets: number): Promise<Served> {
  const home = path.join(tmpdir(), `keyward-bench-vault-${secrets}`);
  if (!existsSync(path.join(home, "vault.db"))) await fillVault(home, secrets);
  const server = await startServerProcess({ serve: { home } });
  return { ...server, file: path.join(home, "vault.db") };
}

/**
 * Into the system's cache, where it is on a machine whose server has run for a while. Before each round, as on a machine
 * with other work to do it may have left it meanwhile.
 */
async function readThrough(file: string): Promise<void> {
  await once(createReadStream(file, { highWaterMark: 1024 * 1024 }).resume(), "close");
}

async function reads({ url, token, file }: Served, secrets: number): Promise<number> {
  await readThrough(file);
  const headers = { authorization: `Bearer ${token}` };
  const request = () => {
    const { scope, key } = placeOf(Math.floor(Math.random() * secrets));
    const query = `project=${scope.project}&environment=production&service=api&raw=true`;
    return { method: "GET", path: `/api/v1/secrets/${key}?${query}`, headers };
  };
  return (await load({ url, connections: CONNECTIONS, seconds: SECONDS, request })).p99;
}
