import { fillVault, temporaryHome } from "./fill.ts";
import { load } from "./load.ts";
import { atMost, row } from "./print.ts";
import { startServerProcess } from "./server-process.ts";

const KEYS = 500;

/** Everything that a service inherits, in one call. */
export async function benchScope(): Promise<void> {
  await using home = temporaryHome();
  await fillVault(home.path, KEYS);
  const server = await startServerProcess({ serve: { home: home.path } });
  const request = () => ({
    method: "GET",
    path: "/api/v1/resolve?project=p0&environment=production&service=api",
    headers: { authorization: `Bearer ${server.token}` },
  });
  const options = { url: server.url, connections: 1, request };
  await load({ ...options, seconds: 2 });
  const { p50, p99 } = await load({ ...options, seconds: 5 });
  await server.close();
  row(
    `${KEYS} inherited keys in one call`,
    `${p50.toFixed(1)} ms`,
    `p50; p99 ${p99.toFixed(1)} ms`,
    atMost(10, "ms", p50),
  );
}
