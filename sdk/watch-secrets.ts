import { covers, type Scope } from "../core/scope.ts";
import type { Change } from "../core/vault.ts";
import type { SecretChange, Watch, WatchOptions, Where } from "./api.ts";
import type { Connection } from "./connection.ts";
import { OPTIONS, optionsOf } from "./options.ts";
import { changeOf } from "./shapes.ts";
import { scopeOf } from "./where.ts";

/** The longest that a timer takes: some 24 days. */
const LONG = 2 ** 31 - 1;

/** Changes as they come. It is listened for them from the call on, and they wait for who iterates. */
export function watchSecrets(connection: Connection, usual: Where, asked?: WatchOptions): Watch {
  const options = optionsOf(asked, OPTIONS.watch);
  const closing = new AbortController();
  const { signal } = options;
  const ended = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
  let news = Promise.withResolvers<void>();
  const ring = () => news.resolve();

  const beginning = connection.use(ended, async (vault) => {
    const scope = await scopeOf(vault, usual, options);
    const after = options.since ?? (await vault.sequence());
    ended.throwIfAborted();
    // From that number on, so that nothing is missed that is written meanwhile.
    const unwatch = vault.watch(ring, after);
    ended.addEventListener("abort", () => (unwatch(), ring()), { once: true });
    return { scope, after };
  });
  const ready = beginning.then(() => undefined);
  ready.catch(() => undefined); // Whoever waits for it is told, and so is the loop.

  async function* changes(): AsyncGenerator<SecretChange> {
    try {
      const { scope, after: first } = await beginning;
      for (let after = first; ;) {
        news = Promise.withResolvers();
        const read = await connection.use(ended, (vault) => vault.changes(after));
        for (const change of read) {
          after = change.sequence;
          if (concerns(change, scope)) yield changeOf(change);
        }
        if (read.length === 0) await kept(news.promise);
        ended.throwIfAborted();
      }
    } catch (error) {
      // Whoever closed it knows.
      if (!closing.signal.aborted) throw error;
    } finally {
      closing.abort();
    }
  }
  const iterator = changes();
  return {
    ready,
    close: () => closing.abort(),
    [Symbol.asyncIterator]: () => iterator,
  };
}

/** True where resolution at the scope, or further in, can give something else after this change. */
function concerns(change: Change, scope: Scope): boolean {
  return covers(change.scope, scope) || covers(scope, change.scope);
}

/** A program that does nothing but wait for changes goes on: what it waits for alone would let it end. */
async function kept(promise: Promise<void>): Promise<void> {
  const timer = setInterval(() => undefined, LONG);
  try {
    await promise;
  } finally {
    clearInterval(timer);
  }
}
