import * as fc from "fast-check";

import type { JsonObject } from "../../../core/secret.ts";
import {
  RevisionConflict,
  type Collection,
  type Log,
  type Page,
  type Reader,
  type Store,
  type Transaction,
} from "../../../vault/store.ts";
import type { Fault } from "../../support/flaky-proxy.ts";
import type { Kv2Fault } from "../../support/kv2-server.ts";

/** Transactions that are begun at once, then readings; and what happens to the connections meanwhile. */
export interface Step {
  readonly transactions: readonly RandomTransaction[];
  readonly readings: readonly Reading[];
  readonly inSnapshot: boolean;
  readonly postgresFault: Fault | null;
  /** For the first requests, one each. */
  readonly kv2Faults: readonly (Kv2Fault | null)[];
}

interface RandomTransaction {
  readonly operations: readonly (Reading | Writing)[];
  /** Throws at its end, so that nothing of it may remain. */
  readonly fails: boolean;
  readonly durability: "now" | "soon";
}

type Reading =
  | { readonly do: "get"; readonly collection: Collection; readonly key: string }
  | { readonly do: "list"; readonly collection: Collection; readonly prefix: string; readonly page: Page }
  | { readonly do: "last"; readonly log: Log }
  | { readonly do: "read"; readonly log: Log; readonly after: number; readonly limit: number };

type Writing =
  | {
      readonly do: "put";
      readonly collection: Collection;
      readonly key: string;
      readonly data: JsonObject;
      /** For the revision there, for whatever is there, or for one that may be another. */
      readonly condition: "right" | "none" | number;
    }
  | { readonly do: "delete"; readonly collection: Collection; readonly key: string }
  | { readonly do: "append"; readonly log: Log; readonly data: JsonObject };

const COLLECTIONS = ["header", "definitions", "values", "policies", "kv"] as const;
const LOGS = ["changes", "audit"] as const;

const collection = fc.constantFrom(...COLLECTIONS);
const log = fc.constantFrom(...LOGS);
const key = fc.constantFrom("a", "a/b", "a/*/c", "a/-", "A", "b", "b~2f", "~");
const data = fc.oneof(
  fc.constant<JsonObject>({
    text: "\u0000 \uD800 ä\u{1F511} </script>",
    large: 9_007_199_254_740_991,
    z: 1,
    a: 2,
  }),
  fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 2 }), {
    maxKeys: 3,
    noNullPrototype: true,
  }) as fc.Arbitrary<JsonObject>,
);

const reading: fc.Arbitrary<Reading> = fc.oneof(
  fc.record({ do: fc.constant("get" as const), collection, key }),
  fc.record({
    do: fc.constant("list" as const),
    collection,
    prefix: fc.constantFrom("", "a", "a/", "b"),
    page: fc.record({
      after: fc.option(key, { nil: undefined }),
      limit: fc.constantFrom(undefined, 1, 2, 5),
    }),
  }),
  fc.record({ do: fc.constant("last" as const), log }),
  fc.record({
    do: fc.constant("read" as const),
    log,
    after: fc.nat(6),
    limit: fc.integer({ min: 1, max: 6 }),
  }),
);
const writing: fc.Arbitrary<Writing> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("put" as const),
      collection,
      key,
      data,
      condition: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom("right" as const, "none" as const) },
        fc.nat(2),
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("append" as const), log, data }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("delete" as const), collection, key }) },
);
const transaction: fc.Arbitrary<RandomTransaction> = fc.record({
  operations: fc.array(fc.oneof(reading, { weight: 2, arbitrary: writing }), { maxLength: 6 }),
  fails: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  durability: fc.constantFrom("now", "soon"),
});

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    transactions: fc.array(transaction, { maxLength: 3 }),
    readings: fc.array(reading, { maxLength: 3 }),
    inSnapshot: fc.boolean(),
    postgresFault: fc.constantFrom(null, null, "before the commit", "after the commit", "at once", "delay"),
    kv2Faults: fc.array(fc.constantFrom(null, null, "before", "after", "delay", "busy", "sealed"), {
      maxLength: 12,
    }),
  }),
  { minLength: 1, maxLength: 10 },
);

/**
 * What a caller sees of it.
 * @param relax ends the faults, for a snapshot that broke in the middle is told of and not begun again
 */
export async function runStep(store: Store, step: Step, relax: () => void): Promise<unknown> {
  const seen = await Promise.all(step.transactions.map((transaction) => runTransaction(store, transaction)));
  if (step.inSnapshot) relax();
  const readAll = async (reader: Reader) => {
    const answers: unknown[] = [];
    for (const reading of step.readings) answers.push(await read(reader, reading));
    return answers;
  };
  return [seen, step.inSnapshot ? await store.snapshot(readAll) : await readAll(store)];
}

/** Everything that a store holds. */
export function allOf(store: Store): Promise<unknown> {
  return store.snapshot(async (reader) => {
    const found: unknown[] = [];
    for (const collection of COLLECTIONS) found.push(await reader.list(collection));
    for (const log of LOGS) found.push(await reader.last(log), await reader.read(log, 0, 1_000));
    return found;
  });
}

const ON_PURPOSE = new Error("on purpose");

function runTransaction(
  store: Store,
  { operations, fails, durability }: RandomTransaction,
): Promise<unknown> {
  const body = async (tx: Transaction) => {
    const answers: unknown[] = [];
    for (const operation of operations) answers.push(await run(tx, operation));
    if (fails) throw ON_PURPOSE;
    return answers;
  };
  return store.transaction(body, durability).catch((error: unknown) => {
    if (error === ON_PURPOSE) return "undone";
    if (error instanceof RevisionConflict) return error.message;
    throw error;
  });
}

async function run(tx: Transaction, operation: Reading | Writing): Promise<unknown> {
  switch (operation.do) {
    case "put": {
      const { collection, key, data, condition } = operation;
      const revision = (await tx.get(collection, key))?.revision ?? 0;
      const expected = condition === "right" ? revision : condition === "none" ? undefined : condition;
      return tx.put(collection, key, data, expected);
    }
    case "delete":
      return tx.delete(operation.collection, operation.key);
    case "append":
      return tx.append(operation.log, operation.data);
    default:
      return read(tx, operation);
  }
}

function read(reader: Reader, reading: Reading): Promise<unknown> {
  switch (reading.do) {
    case "get":
      return reader.get(reading.collection, reading.key);
    case "list":
      return reader.list(reading.collection, reading.prefix, reading.page);
    case "last":
      return reader.last(reading.log);
    default:
      return reader.read(reading.log, reading.after, reading.limit);
  }
}
