import path from "node:path";
import { UserError } from "../core/user-error.ts";
import type { Store } from "../vault/store.ts";

/**
 * The store that a URL names: `sqlite:PATH`, `postgres://…`, `vault+https://…`, `memory:`. Drivers are loaded only where they
 * are needed.
 * @throws UserError USAGE, without the URL, in which there may be a password
 */
export async function openStore(url: string): Promise<Store> {
  const scheme = /^([a-z0-9+]+):/.exec(url)?.[1];
  switch (scheme) {
    case "sqlite": {
      const { openSqliteStore } = await import("../vault/stores/sqlite.ts");
      return openSqliteStore(path.resolve(url.slice("sqlite:".length)));
    }
    case "postgres":
    case "postgresql": {
      const { openPostgresStore } = await import("../vault/stores/postgres/postgres.ts");
      return openPostgresStore(url);
    }
    case "vault+http":
    case "vault+https": {
      const { openKv2Store } = await import("../vault/stores/kv2/kv2.ts");
      const { kv2FromEnvironment } = await import("../vault/stores/kv2/environment.ts");
      return openKv2Store(url, ...kv2FromEnvironment(process.env));
    }
    case "memory": {
      const { openMemoryStore } = await import("../vault/stores/memory.ts");
      return openMemoryStore();
    }
    default:
      throw new UserError(
        "USAGE",
        scheme === undefined ? "The store is no URL." : `There is no store of the kind "${scheme}".`,
        "Use sqlite:PATH, postgres://USER@HOST/DATABASE or vault+https://HOST/MOUNT.",
      );
  }
}
