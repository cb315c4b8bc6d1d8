import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { everyStore, STORE_ENVIRONMENT, STORE_KINDS } from "../support/every-store.ts";
import { repetitions } from "../support/repetitions.ts";
import { serveCommand } from "../support/serve-command.ts";
import { callerOf, type Answer } from "../support/server.ts";
import { temporaryFolder } from "../vault/fixtures.ts";

const KILLS = repetitions(2, 200);
const CLIENTS = 4;
/** A server is killed at some moment within so many milliseconds after its first answer. */
const LONGEST_LIFE_MS = 250;

type Call = ReturnType<typeof callerOf>;

const stores = everyStore();

/**
 * Each client knows what its secrets must be: a write whose answer never came is sent again, under the key of its first
 * time, to the server that comes after, and is done once.
 */
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
          NODE_COMPILE_CACHE: path.join(folder, "compiled"),
        },
      );
      return { call: callerOf(url, token), child, ended };
    };

    // Makes the vault; and what it has compiled is kept as it ends, so that the others start in half the time.
    const maker = await start();
    maker.child.kill("SIGTERM");
    await maker.ended;
    const clients = Array.from({ length: CLIENTS }, (_, n) => newClient(`C${n}`));
    for (let kill = 0; kill < KILLS; kill++) {
      const { call, child, ended } = await start();
      let isDoomed = false;
      const onAnswer = () => {
        if (!isDoomed) setTimeout(() => child.kill("SIGKILL"), Math.random() * LONGEST_LIFE_MS);
        isDoomed = true;
      };
      await Promise.all(clients.map((client) => client.workOn(call, onAnswer)));
      const { errors } = await ended;
      expect(child.signalCode, errors).toBe("SIGKILL");
    }

    const { call, child } = await start();
    onTestFinished(() => void child.kill("SIGKILL"));
    for (const client of clients) await client.finish(call);
    const { body } = await call("GET", "/api/v1/resolve?project=shop");
    const found = body.secrets.map(({ key, raw_value }: Record<string, string>) => [key, raw_value]);
    const expected = clients.flatMap(({ truth }) => [...truth]);
    expect(expected.length).toBeGreaterThan(KILLS);
    expect(new Map(found)).toEqual(new Map(expected));
    const answered = clients.reduce((sum, client) => sum + client.answered, 0);
    const verdict = (await call("GET", "/api/v1/audit/verify")).body;
    expect(verdict.problems).toEqual([]);
    expect(verdict.records).toBeGreaterThanOrEqual(answered);
    await expectWholeLog(call);
    console.log(`${kind}: ${KILLS} kills, ${answered} acts acknowledged, ${expected.length} secrets`);
  },
  3_600_000,
);

interface Client {
  /** What its secrets are, by name. */
  readonly truth: ReadonlyMap<string, string>;
  /** How many of its acts were acknowledged. */
  readonly answered: number;
  /** Acts until the server is gone. */
  workOn(call: Call, onAnswer: () => void): Promise<void>;
  /** Sends what had no answer. */
  finish(call: Call): Promise<void>;
}

/** One request, and what is true once it was answered. */
interface Act {
  send(call: Call): Promise<Answer>;
  check(answer: Answer): void;
}

function newClient(name: string): Client {
  const truth = new Map<string, string>();
  const acts = actsOf(name, truth);
  let pending: Act | undefined;
  let answered = 0;

  /** @returns false where no answer came */
  async function step(call: Call): Promise<boolean> {
    pending ??= acts.next().value;
    const answer = await pending.send(call).catch(() => null);
    if (!answer) return false;
    pending.check(answer);
    pending = undefined;
    answered++;
    return true;
  }
  return {
    truth,
    get answered() {
      return answered;
    },
    async workOn(call, onAnswer) {
      while (await step(call)) onAnswer();
    },
    async finish(call) {
      if (pending) expect(await step(call)).toBe(true);
    },
  };
}

/** Without end: secrets are made, changed, read, written together and removed. */
function* actsOf(name: string, truth: Map<string, string>): Generator<Act, never> {
  let sent = 0;
  const write = (
    method: string,
    path: string,
    status: number,
    body: object | undefined,
    done: () => void,
  ) => {
    const headers = {
      "idempotency-key": `${name} ${sent++}`,
      ...(method === "PATCH" && { "if-match": '"1"' }),
    };
    return {
      send: (call: Call) => call(method, `/api/v1/${path}`, { body, headers }),
      check(answer: Answer) {
        expect([path, answer.status, answer.body.code]).toEqual([path, status, undefined]);
        done();
      },
    };
  };
  for (let n = 0; ; n++) {
    const key = `${name}_${n}`;
    const at = `secrets/${key}?project=shop`;
    yield write("POST", "secrets", 201, { key, value: "first", project: "shop" }, () =>
      truth.set(key, "first"),
    );
    yield write("PATCH", at, 200, { value: "second" }, () => truth.set(key, "second"));
    yield {
      send: (call) => call("GET", `/api/v1/${at}&raw=true`),
      check: ({ body }) => expect([key, body.raw_value]).toEqual([key, "second"]),
    };
    const pair = [`${key}_A`, `${key}_B`];
    const operations = pair.map((key) => ({ op: "put", key, value: "together", project: "shop" }));
    yield write("POST", "batch", 200, { operations }, () =>
      pair.forEach((key) => truth.set(key, "together")),
    );
    if (n % 3 === 0) yield write("DELETE", at, 204, undefined, () => truth.delete(key));
  }
}

/** No number is left out, and none is there twice. */
async function expectWholeLog(call: Call): Promise<void> {
  for (let since = 0; ;) {
    const { body } = await call("GET", `/api/v1/changes?since=${since}`);
    if (body.changes.length === 0) return;
    const sequences = body.changes.map(({ sequence }: { sequence: number }) => sequence);
    expect(sequences).toEqual(sequences.map((_: number, n: number) => since + n + 1));
    since = body.sequence;
  }
}
