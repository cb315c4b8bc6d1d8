import type { Redacted } from "../core/redacted.ts";
import type { Scope } from "../core/scope.ts";
import type { SecretMetadata, SecretValue } from "../core/secret.ts";
import { valueCache } from "./value-cache.ts";

/** A secret that was read. */
export interface Held {
  readonly secret: SecretMetadata;
  readonly value: Redacted<SecretValue>;
}

/** What is remembered of one place, for one app, as of one moment. */
export interface Memory {
  get(key: string): Held | undefined;
  keep(held: Held): Held;
  /** What is known or else asked for; who asks for the same meanwhile gets the same answer. */
  recall(key: string, ask: () => Promise<Held>): Promise<Held>;
}

/** Remembers nothing, for who wants no cache. */
export const NO_MEMORY: Memory = {
  get: () => undefined,
  keep: (held) => held,
  recall: (_key, ask) => ask(),
};

/**
 * The memory of a connection, as of a mark; see `valueCache`.
 * @param ttl milliseconds
 */
export function memories(ttl: number): (mark: number, scope: Scope, app: string | undefined) => Memory {
  const cache = valueCache<Held>(ttl);
  const asked = new Map<string, Promise<Held>>();

  return (mark, { project, environment, service }, app) => {
    const idOf = (key: string) => JSON.stringify([key, app, project, environment, service]);
    const get = (key: string) => cache.get(idOf(key), mark);
    function keep({ secret, value }: Held): Held {
      const { key, expires_at } = secret;
      const held = { secret, value }; // And nothing else that came with them.
      cache.set(idOf(key), mark, held, expires_at === null ? null : expires_at * 1000);
      return held;
    }
    function once(key: string, ask: () => Promise<Held>): Promise<Held> {
      const id = `${mark} ${idOf(key)}`;
      const waiting = asked.get(id);
      if (waiting) return waiting;
      const answer = ask()
        .then(keep)
        .finally(() => asked.delete(id));
      asked.set(id, answer);
      return answer;
    }
    return { get, keep, recall: async (key, ask) => get(key) ?? (await once(key, ask)) };
  };
}
