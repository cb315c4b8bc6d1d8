/**
 * A server that writes to a store until it is killed, a line on standard output for each transaction that was
 * acknowledged: `node store-child.ts NAME`. The store's URL, which may hold a password, is in KEYWARD_TEST_STORE.
 */
import { writeSync } from "node:fs";

import { openStore } from "../../../backend/open-store.ts";
import { write } from "./load.ts";

const [name = ""] = process.argv.slice(2);
const store = await openStore(process.env.KEYWARD_TEST_STORE ?? "");

await Promise.all(
  [0, 1, 2, 3].map(async (lane) => {
    for (let n = 0; ; n++) {
      const id = `${name}/${lane}/${n}`;
      await write(store, id);
      writeSync(1, `${id}\n`);
    }
  }),
);
