import { get } from "node:http";
import { temporaryHome } from "./fill.ts";
import { atMost, row } from "./print.ts";
import { startServerProcess, type ServerProcess } from "./server-process.ts";

const SUBSCRIBERS = 1_000;
const WRITES = 50;
const MISSED = 10_000;

/** From a write to what a thousand subscribers see of it, and how long one takes who was away. */
export async function benchEvents(): Promise<void> {
  await using home = temporaryHome();
  const server = await startServerProcess({ serve: { home: home.path } });
  let sent = 0;
  const delays: number[] = [];
  const arrived = () => void delays.push(performance.now() - sent);
  const streams = await Promise.all(
    Array.from({ length: SUBSCRIBERS }, () => follow(server, undefined, arrived)),
  );
  for (let n = 0; n < WRITES; n++) {
    sent = performance.now();
    await write(server, [`LIVE_${n}`]);
    while (delays.length < (n + 1) * SUBSCRIBERS) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  for (const stream of streams) stream.end();
  delays.sort((a, b) => a - b);
  const p99 = delays[Math.floor(delays.length * 0.99)]!;
  row(
    `write to ${SUBSCRIBERS} subscribers`,
    `${p99.toFixed(0)} ms`,
    `p99 of ${delays.length} events, ${WRITES} writes`,
    atMost(150, "ms", p99),
  );

  const before = WRITES;
  for (let n = 0; n < MISSED; n += 1_000)
    await write(
      server,
      Array.from({ length: 1_000 }, (_, at) => `MISSED_${n + at}`),
    );
  const times: number[] = [];
  for (let round = 0; round < 5; round++) times.push(await resume(server, before));
  times.sort((a, b) => a - b);
  row(
    `resume after ${MISSED} missed changes`,
    `${times[2]!.toFixed(0)} ms`,
    "median of 5, as events",
    atMost(300, "ms", times[2]!),
  );
  await server.close();
}

async function resume(server: ServerProcess, from: number): Promise<number> {
  const begun = performance.now();
  let seen = 0;
  await new Promise<void>((resolve, reject) => {
    follow(server, from, () => {
      if (++seen === MISSED) resolve();
    }).catch(reject);
  });
  return performance.now() - begun;
}

async function write({ url, token }: ServerProcess, keys: readonly string[]): Promise<void> {
  const operations = keys.map((key) => ({ op: "put", key, value: "x".repeat(40), project: "shop" }));
  const response = await fetch(`${url}/api/v1/batch`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ operations }),
  });
  if (response.status !== 200) throw new Error(`the server answered ${response.status}`);
}

/** Calls back for each event; resolves when the server has answered. */
function follow(
  { url, token }: ServerProcess,
  since: number | undefined,
  onEvent: () => void,
): Promise<{ end(): void }> {
  return new Promise((resolve, reject) => {
    const path = `${url}/api/v1/changes${since === undefined ? "" : `?since=${since}`}`;
    const headers = { authorization: `Bearer ${token}`, accept: "text/event-stream" };
    const request = get(path, { headers, agent: false }, (response) => {
      response.setEncoding("latin1");
      let rest = "";
      response.on("data", (chunk: string) => {
        const events = (rest + chunk).split("\n\n");
        rest = events.pop()!;
        for (const event of events) if (event.includes("event: change")) onEvent();
      });
      response.on("error", () => undefined); // It was ended on purpose.
      resolve({ end: () => request.destroy() });
    });
    request.on("error", reject);
  });
}
