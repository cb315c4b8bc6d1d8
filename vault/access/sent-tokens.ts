import type { VaultKeys } from "../keys.ts";
import { digestOf, type Digest } from "./token-text.ts";

/**
 * Digests of the tokens that come over connections: who sends the same one again costs no second HMAC. What is compared
 * is a caller's token with the one before from the same place, so that the time it takes tells him nothing, and it is
 * kept no longer than the connection, which has it in memory anyway.
 */
export function sentTokens(): (keys: VaultKeys, token: string, connection: object | undefined) => Digest {
  const latest = new WeakMap<object, Sent>();
  return (keys, token, connection) => {
    const before = connection && latest.get(connection);
    if (before?.token === token && before.keys === keys) return before.digest;
    const digest = digestOf(keys, "token", token);
    if (connection) latest.set(connection, { keys, token, digest });
    return digest;
  };
}

interface Sent {
  readonly keys: VaultKeys;
  readonly token: string;
  readonly digest: Digest;
}
