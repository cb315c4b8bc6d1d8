/**
 * A server that writes to a store until it is killed, a line on standard output for each transaction that was
 * acknowledged: `node store-child.ts NAME`. The store's URL, which may hold a password, is in KEYWARD_TEST_STORE.
 */
import { writeSync } from "node:fs";

import { Redacted } from "../../../core/redacted.ts";
import { openKv2Store } from "../../../vault/stores/kv2/kv2.ts";
import { openPostgresStore } from "../../../vault/stores/postgres/postgres.ts";
import { ROOT_TOKEN } from "../../support/kv2-server.ts";
import { write } from "./load.ts";

const [name = ""] = process.argv.slice(2);
const url = process.env.KEYWARD_TEST_STORE ?? "";
const store = url.startsWith("vault+")
  ? openKv2Store(url, { token: new Redacted(ROOT_TOKEN) })
  : openPostgresStore(url);

await Promise.all(
  [0, 1, 2, 3].map(async (lane) => {
    for (let n = 0; ; n++) {
      const id = `${name}/${lane}/${n}`;
      await write(store, id);
      writeSync(1, `${id}\n`);
    }
  }),
);
