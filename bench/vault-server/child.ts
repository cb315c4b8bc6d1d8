/** A server as `keyward serve` starts it, or a bare fastify as its floor, told what to do by the benchmark. */
import { setTimeout as sleep } from "node:timers/promises";
import Fastify from "fastify";
import { pino } from "pino";
import { Redacted } from "../../core/redacted.ts";
import { createRootToken } from "../../vault/access/tokens.ts";
import { keySource } from "../../vault/key-source.ts";
import type { Store } from "../../vault/store.ts";
import { openSqliteStore } from "../../vault/stores/sqlite.ts";
import { openTeam } from "../../vault/team.ts";
import { openScribe } from "../../backend/scribe/open-scribe.ts";
import { startServer } from "../../backend/start.ts";

const [home = "", delay = "0"] = process.argv.slice(2);
const { url, token, close } = home === "bare" ? await bare() : await keyward(Number(delay));
process.on("message", (message) => {
  if (message === "memory") process.send!({ rss: process.memoryUsage.rss() });
  else void close().then(() => process.exit(0));
});
process.send!({ url, token });

async function bare() {
  const app = Fastify();
  const shown = { key: "KEY", value: "x".repeat(40), version: 1 };
  app.get("/*", async () => shown);
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  return { url, token: "none", close: () => app.close() };
}

async function keyward(milliseconds: number) {
  const sqlite = openSqliteStore(`${home}/vault.db`);
  const store = milliseconds === 0 ? sqlite : delayed(sqlite, milliseconds);
  const keys = keySource(store, { passphrase: new Redacted("bench"), create: "onFirstWrite" });
  const vaultKeys = await keys.findOrMake({ actor: "bench", now: Date.now() });
  const scribe = openScribe(store.location, vaultKeys);
  const team = await openTeam(store, keys, { scribe });
  const server = await startServer({
    team,
    host: "127.0.0.1",
    port: 0,
    log: pino({ level: "silent" }),
    maxBody: 32 * 1024 * 1024,
    requestTimeout: 30_000,
    rateLimit: 0,
    maxStreams: 2_000,
    version: "bench",
    webhookNetworks: [],
  });
  const { token } = await team.door("bench", (records) => createRootToken(records));
  const close = async () => {
    await server.close(1_000);
    await scribe?.close();
    await team.close();
  };
  return { url: server.url, token: token.reveal(), close };
}

/** As a disk whose sync takes longer: no transaction begins before the one before is through. */
function delayed(store: Store, milliseconds: number): Store {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    ...store,
    transaction(body, durability) {
      const result = turn.then(async () => {
        const answer = await store.transaction(body, durability);
        if (durability !== "soon") await sleep(milliseconds);
        return answer;
      });
      turn = result.catch(() => undefined);
      return result;
    },
  };
}
