import { DatabaseSync } from "node:sqlite";
import { temporaryHome } from "./fill.ts";
import { load } from "./load.ts";
import { atLeast, median, row } from "./print.ts";
import { startServerProcess, type ServerProcess } from "./server-process.ts";

const ROUNDS = 5;
const SECONDS = 2;
const CLIENTS = 64;

/** Each in requests, or rows, a second. */
interface Round {
  readonly bareOne: number;
  readonly bareMany: number;
  readonly one: number;
  readonly many: number;
  readonly slowOne: number;
  readonly slowMany: number;
  readonly floor: number;
}

/** Durable writes of clients that come together, which share the sync of a commit. */
export async function benchWrites(): Promise<void> {
  await using home = temporaryHome();
  await using slow = temporaryHome();
  const bare = await startServerProcess({ serve: "bare" });
  const ours = await startServerProcess({ serve: { home: home.path } });
  const delayed = await startServerProcess({ serve: { home: slow.path }, delay: 2 });
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const measured = {
      bareOne: await gets(bare, 1),
      bareMany: await gets(bare, CLIENTS),
      one: await writes(ours, 1),
      many: await writes(ours, CLIENTS),
      slowOne: await writes(delayed, 1),
      slowMany: await writes(delayed, CLIENTS),
      floor: bareInserts(`${home.path}/floor-${round}.db`),
    };
    if (round > 0) rounds.push(measured);
  }
  await Promise.all([bare, ours, delayed].map((server) => server.close()));
  const of = (name: keyof Round) => median(rounds.map((round) => round[name]));
  const [group, plain, fastify] = [
    of("slowMany") / of("slowOne"),
    of("many") / of("one"),
    of("bareMany") / of("bareOne"),
  ];
  const perSecond = (name: keyof Round) => `${Math.round(of(name))}/s`;
  row(
    `writes of ${CLIENTS} clients, sync 2 ms slower`,
    perSecond("slowMany"),
    `${group.toFixed(1)} × one client (${perSecond("slowOne")})`,
    atLeast(5, group),
  );
  row(
    `writes of ${CLIENTS} clients`,
    perSecond("many"),
    `${plain.toFixed(2)} × one client (${perSecond("one")})`,
  );
  row(
    "  the same gain, of a bare GET's",
    `${(plain / fastify).toFixed(2)} ×`,
    `a bare GET gains ${fastify.toFixed(2)} ×`,
    atLeast(0.6, plain / fastify),
  );
  row(
    "  against bare node:sqlite, FULL sync",
    `${(of("many") / of("floor")).toFixed(2)} ×`,
    `${perSecond("floor")}, one row a transaction`,
    atLeast(0.5, of("many") / of("floor")),
  );
}

async function gets({ url }: ServerProcess, connections: number): Promise<number> {
  const request = () => ({ method: "GET", path: "/secret" });
  return (await load({ url, connections, seconds: SECONDS, request })).perSecond;
}

let written = 0;

async function writes({ url, token }: ServerProcess, connections: number): Promise<number> {
  const request = () => ({
    method: "POST",
    path: "/api/v1/secrets",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ key: `KEY_${written++}`, value: "x".repeat(40), project: "shop" }),
  });
  return (await load({ url, connections, seconds: SECONDS, request })).perSecond;
}

function bareInserts(file: string): number {
  const database = new DatabaseSync(file);
  database.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (k INTEGER PRIMARY KEY, v TEXT)",
  );
  const insert = database.prepare("INSERT INTO t (v) VALUES (?)");
  const end = performance.now() + SECONDS * 1000;
  let rows = 0;
  for (; performance.now() < end; rows++) insert.run("x".repeat(400));
  database.close();
  return rows / SECONDS;
}
