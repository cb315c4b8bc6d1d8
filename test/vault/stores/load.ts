import { expect } from "vitest";

import type { Reader, Store } from "../../../vault/store.ts";

/** One transaction that leaves a trace of its id everywhere: an entry, a line in each log, and a count of them all. */
export function write(store: Store, id: string): Promise<number> {
  return store.transaction(async (tx) => {
    const count = await tx.get("header", "count");
    await tx.put("header", "count", { n: Number(count?.data.n ?? 0) + 1 }, count?.revision ?? 0);
    await tx.put("definitions", id, { id }, 0);
    await tx.append("audit", { id });
    return tx.append("changes", { id });
  });
}

export interface Load {
  /** What was answered as done, until now. */
  readonly acknowledged: string[];
  /** What was answered with an error. */
  readonly failures: unknown[];
  /** Lets what is under way come to its end. */
  end(): Promise<void>;
}

/** Writes without end, in so many lanes at once. */
export function startLoad(store: Store, name: string, lanes = 8): Load {
  const load = { acknowledged: [] as string[], failures: [] as unknown[] };
  const end = new AbortController();
  const lane = async (lane: number) => {
    for (let n = 0; !end.signal.aborted; n++) {
      const id = `${name}/${lane}/${n}`;
      await write(store, id).then(
        () => load.acknowledged.push(id),
        (error: unknown) => load.failures.push(error),
      );
    }
  };
  const running = Array.from({ length: lanes }, (_, index) => lane(index));
  return {
    ...load,
    async end() {
      end.abort();
      await Promise.all(running);
    },
  };
}

/** Nothing that was acknowledged is missing, nothing is there twice or by halves, and no number is left out. */
export async function expectWhole(store: Store, acknowledged: readonly string[]): Promise<void> {
  await store.snapshot(async (reader) => {
    const ids = (await reader.list("definitions")).map(({ key }) => key);
    const logged = await idsIn(reader, "changes");
    expect(logged.toSorted()).toEqual(ids.toSorted());
    expect(await idsIn(reader, "audit")).toEqual(logged);
    expect((await reader.get("header", "count"))?.data.n ?? 0).toBe(ids.length);
    const present = new Set(ids);
    expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
  });
}

async function idsIn(reader: Reader, log: "changes" | "audit"): Promise<string[]> {
  const last = await reader.last(log);
  const entries = await reader.read(log, 0, last + 10);
  expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: last }, (_, n) => n + 1));
  return entries.map(({ data }) => data.id as string);
}
