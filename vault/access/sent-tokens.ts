import type { VaultKeys } from "../keys.ts";
import { digestOf, type Digest } from "./token-text.ts";

/**
 * Digests of the tokens that come over connections, and what they were found to be: who sends the same one again costs no
 * second HMAC. What is compared is a caller's token with the one before from the same place, so that the time it takes
 * tells him nothing, and it is kept no longer than the connection, which has it in memory anyway.
 */
export function sentTokens<T>(): (keys: VaultKeys, token: string, connection: object | undefined) => Sent<T> {
  const latest = new WeakMap<object, Sent<T>>();
  return (keys, token, connection) => {
    const before = connection && latest.get(connection);
    if (before?.token === token && before.keys === keys) return before;
    const sent = { keys, token, ...digestOf(keys, "token", token) };
    if (connection) latest.set(connection, sent);
    return sent;
  };
}

export interface Sent<T> extends Digest {
  readonly keys: VaultKeys;
  readonly token: string;
  /** What has this digest, once they were compared. */
  found?: T;
}
