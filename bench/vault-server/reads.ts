import { fillVault, temporaryHome } from "./fill.ts";
import { load } from "./load.ts";
import { atLeast, median, row } from "./print.ts";
import { startServerProcess, type ServerProcess } from "./server-process.ts";

const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 64;
const SECRETS = 1_000;

/**
 * One secret, for one whom a policy allows it: token, policy, resolution, decryption and audit, against a fastify that
 * answers the same to all.
 */
export async function benchReads(): Promise<void> {
  await using home = temporaryHome();
  await fillVault(home.path, SECRETS);
  const bare = await startServerProcess({ serve: "bare" });
  const ours = await startServerProcess({ serve: { home: home.path } });
  const headers = { authorization: `Bearer ${await engineer(ours)}` };
  const common = { connections: CONNECTIONS, seconds: SECONDS };
  const floors: number[] = [];
  const reads: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const floor = await load({
      ...common,
      url: bare.url,
      request: () => ({ method: "GET", path: "/secret" }),
    });
    const read = await load({
      ...common,
      url: ours.url,
      request: (n) => ({
        method: "GET",
        path: `/api/v1/secrets/KEY_${n % SECRETS}?project=p0&environment=production&service=api&raw=true`,
        headers,
      }),
    });
    if (round === 0) continue; // Warming up.
    floors.push(floor.perSecond);
    reads.push(read.perSecond);
  }
  await Promise.all([bare.close(), ours.close()]);
  const ratio = median(reads) / median(floors);
  row(
    "read of one secret",
    `${Math.round(median(reads))}/s`,
    `${ratio.toFixed(2)} × a bare GET (${Math.round(median(floors))}/s)`,
    atLeast(0.45, ratio),
  );
}

/** A token that may do nothing but what a policy says. */
async function engineer({ url, token }: ServerProcess): Promise<string> {
  const send = async (method: string, path: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const response = await fetch(`${url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response.json();
  };
  await send("PUT", "/policies/bench", { secrets: { "*/production/*": { reveal: ["engineers"] } } });
  const made = await send("POST", "/tokens", { user: "alice", roles: ["engineers"] });
  return (made as { token: string }).token;
}
