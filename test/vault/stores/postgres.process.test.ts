import { afterAll, beforeAll } from "vitest";

import { openPostgresStore } from "../../../vault/stores/postgres/postgres.ts";
import { startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { storeContract } from "../store-contract.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.end());

storeContract("PostgreSQL", async () => openPostgresStore(await server.newDatabase()));
