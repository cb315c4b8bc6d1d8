/**
 * A server that dies (SIGKILL) between the commit of a write that may come again and its answer:
 *
 *     node dying-server.ts PATH PASSPHRASE
 *
 * Prints its URL.
 */
import { pino } from "pino";

import { startServer } from "../../backend/start.ts";
import { Redacted } from "../../core/redacted.ts";
import { keySource } from "../../vault/key-source.ts";
import type { Store } from "../../vault/store.ts";
import { openSqliteStore } from "../../vault/stores/sqlite.ts";
import { openTeam } from "../../vault/team.ts";

const [path = "", passphrase = ""] = process.argv.slice(2);
const store = dying(openSqliteStore(path));
const keys = keySource(store, { passphrase: new Redacted(passphrase), create: "never" });
const { url } = await startServer({
  team: await openTeam(store, keys),
  host: "127.0.0.1",
  port: 0,
  log: pino({ level: "silent" }),
  version: "0.0.0",
  maxBody: 1_000_000,
  requestTimeout: 10_000,
  rateLimit: 0,
  maxStreams: 2_000,
  webhookNetworks: [],
});
process.stdout.write(`${url}\n`);

function dying(store: Store): Store {
  return {
    ...store,
    async transaction(body, durability) {
      let isRepeatable = false;
      const result = await store.transaction(
        (tx) =>
          body({
            ...tx,
            put(collection, ...rest) {
              isRepeatable ||= collection === "replies";
              return tx.put(collection, ...rest);
            },
          }),
        durability,
      );
      if (isRepeatable) process.kill(process.pid, "SIGKILL");
      return result;
    },
  };
}
