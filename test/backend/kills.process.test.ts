import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { everyStore, STORE_ENVIRONMENT, STORE_KINDS } from "../support/every-store.ts";
import { repetitions } from "../support/repetitions.ts";
import { serveCommand } from "../support/serve-command.ts";
import { callerOf } from "../support/server.ts";
import { temporaryFolder } from "../vault/fixtures.ts";
import { expectKept, newClient } from "./persistent-client.ts";

const KILLS = repetitions(2, 200);
const CLIENTS = 4;
/** Of a server, after its first answer. */
const MOST_ANSWERS = 12;
const LONGEST_LIFE_MS = 250;

const stores = everyStore();

test.each(STORE_KINDS)(
  `on %s: ${KILLS} servers that are killed in the middle of writes lose nothing and do nothing twice`,
  async (kind) => {
    const store = await stores.newStore(kind);
    const folder = temporaryFolder();
    const key = path.join(folder, "key");
    writeFileSync(key, randomBytes(32).toString("hex"));
    const start = async () => {
      const { url, token, child, ended } = await serveCommand(
        ["--dev", "--listen", "127.0.0.1:0", "--key-file", key],
        {
          ...STORE_ENVIRONMENT,
          KEYWARD_SERVER_STORE: store,
          KEYWARD_PASSPHRASE: "",
        },
      );
      return { call: callerOf(url, token), child, ended };
    };

    // Makes the vault.
    const maker = await start();
    maker.child.kill("SIGTERM");
    await maker.ended;
    const clients = Array.from({ length: CLIENTS }, (_, n) => newClient(`C${n}`));
    for (let kill = 0; kill < KILLS; kill++) {
      const { call, child, ended } = await start();
      const onAnswer = doom(kill, () => child.kill("SIGKILL"));
      await Promise.all(clients.map((client) => client.workOn(call, onAnswer)));
      const { errors } = await ended;
      expect(child.signalCode, errors).toBe("SIGKILL");
    }

    const { call, child } = await start();
    onTestFinished(() => void child.kill("SIGKILL"));
    for (const client of clients) await client.finish(call);
    const { acts, secrets } = await expectKept(call, clients);
    expect(acts).toBeGreaterThanOrEqual(KILLS);
    console.log(`${kind}: ${KILLS} kills, ${acts} acts acknowledged, ${secrets} secrets`);
  },
  3_600_000,
);

/** Every other server is killed the moment that an answer has come, the others at some moment. @returns told of answers */
function doom(kill: number, end: () => void): () => void {
  let left = kill % 2 === 0 ? Math.ceil(Math.random() * MOST_ANSWERS) : 1;
  return () => {
    if (--left !== 0) return;
    if (kill % 2 === 0) end();
    else setTimeout(end, Math.random() * LONGEST_LIFE_MS);
  };
}
