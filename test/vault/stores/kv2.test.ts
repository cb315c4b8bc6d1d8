import { randomUUID } from "node:crypto";

import { Redacted } from "../../../core/redacted.ts";
import { openKv2Store } from "../../../vault/stores/kv2/kv2.ts";
import { ROOT_TOKEN, startKv2Server } from "../../support/kv2-server.ts";
import { storeContract } from "../store-contract.ts";

storeContract("KV v2, of a stand-in", async () => {
  const server = await startKv2Server();
  const store = openKv2Store(server.origin.replace("http:", "vault+http:") + "/secret", {
    token: new Redacted(ROOT_TOKEN),
  });
  return {
    ...store,
    async close() {
      await store.close();
      await server.stop();
    },
  };
});

const { VAULT_ADDR, VAULT_TOKEN } = process.env;
if (VAULT_ADDR && VAULT_TOKEN)
  storeContract(`KV v2, of ${VAULT_ADDR}`, async () =>
    openKv2Store(`vault+${VAULT_ADDR}/secret/keyward-test-${randomUUID()}`, {
      token: new Redacted(VAULT_TOKEN),
    }),
  );
