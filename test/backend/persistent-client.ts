import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import type { Answer, Call } from "../support/server.ts";

/**
 * A client that knows what its secrets must be: a write whose answer never came, or that was refused for a reason of
 * the moment, is sent again under the key of its first time, to whatever server is there then, and is done once.
 */
export interface Client {
  /** What its secrets are, by name. */
  readonly truth: ReadonlyMap<string, string>;
  /** How many of its acts were acknowledged. */
  readonly answered: number;
  /** Acts until an answer does not come. */
  workOn(call: Call, onAnswer: () => void): Promise<void>;
  /** Acts until the end, whatever answers do not come meanwhile. */
  workUntil(end: AbortSignal, call: Call): Promise<void>;
  /** Sends what had no answer until it has one. */
  finish(call: Call): Promise<void>;
}

/** One request, and what is true once it was answered. */
interface Act {
  send(call: Call): Promise<Answer>;
  check(answer: Answer): void;
}

const PAUSE_MS = 50;

/** @param name what the names of its secrets begin with; no other client's do */
export function newClient(name: string): Client {
  const truth = new Map<string, string>();
  const acts = actsOf(name, truth);
  let pending: Act | undefined;
  let answered = 0;

  /** @returns false where no answer came that holds */
  async function step(call: Call): Promise<boolean> {
    pending ??= acts.next().value;
    const answer = await pending.send(call).catch(() => null);
    if (!answer || answer.status === 503 || answer.body.code === "IN_FLIGHT") return false;
    pending.check(answer);
    pending = undefined;
    answered++;
    return true;
  }
  async function finish(call: Call): Promise<void> {
    while (pending) if (!(await step(call))) await pause(PAUSE_MS);
  }
  return {
    truth,
    get answered() {
      return answered;
    },
    async workOn(call, onAnswer) {
      while (await step(call)) onAnswer();
    },
    async workUntil(end, call) {
      while (!end.aborted) if (!(await step(call))) await pause(PAUSE_MS);
      await finish(call);
    },
    finish,
  };
}

/**
 * Everything is as the clients know it, the audit log is whole and has all of it, and no change is left out.
 * @returns how much that was
 */
export async function expectKept(
  call: Call,
  clients: readonly Client[],
): Promise<{ acts: number; secrets: number }> {
  const { body } = await call("GET", "/api/v1/resolve?project=shop");
  const found = body.secrets.map(({ key, raw_value }: Record<string, string>) => [key, raw_value]);
  const expected = clients.flatMap(({ truth }) => [...truth]);
  expect(new Map(found)).toEqual(new Map(expected));
  const acts = clients.reduce((sum, { answered }) => sum + answered, 0);
  const { body: verdict } = await call("GET", "/api/v1/audit/verify");
  expect(verdict.problems).toEqual([]);
  expect(verdict.records).toBeGreaterThanOrEqual(acts);
  await expectWholeLog(call);
  return { acts, secrets: expected.length };
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
