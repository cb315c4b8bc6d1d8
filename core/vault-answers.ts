import { refusalOf } from "./resolve.ts";
import type { Redacted } from "./redacted.ts";
import type { Scope } from "./scope.ts";
import type { SecretMetadata, SecretValue } from "./secret.ts";
import type { RefusedName, ResolvedMany, Vault, VaultMetadata } from "./vault.ts";

/** What a vault says of names at one scope: those that give a value there, and those that give none, with the reason. */
export interface Answers {
  readonly found: readonly Answer[];
  readonly refused: readonly RefusedName[];
}

export interface Answer {
  /** The definition that wins. */
  readonly secret: SecretMetadata;
  readonly inherited: boolean;
  /** Left out where only names were asked for. */
  readonly value?: Redacted<SecretValue>;
}

/** Asks for these names at a scope; for all in reach of it where none are given. All errors are UserErrors. */
export type Ask = (scope: Scope, keys?: readonly string[]) => Promise<Answers>;

/** Names and values: one act on record for each scope that is asked. */
export function askForValues(vault: Vault, app: string | undefined): Ask {
  return async (scope, keys) => {
    const options = { app };
    const resolved = await (keys
      ? vault.resolveMany(scope, keys, options)
      : vault.resolveAll(scope, options));
    return answersOf(resolved);
  };
}

/** Names alone, which takes neither a key nor the right to a value, and is no act on record. */
export function askForNames(metadata: VaultMetadata, app: string | undefined): Ask {
  return async (scope, keys) => {
    const chains = keys
      ? await Promise.all(keys.map((key) => metadata.explain({ scope, key }, { app })))
      : await metadata.explainAll(scope, { app });
    return {
      found: chains.flatMap(({ winner, inherited }) => (winner ? [{ secret: winner, inherited }] : [])),
      // A name of which nothing but what was deleted or is for others is in reach is no name here.
      refused: chains
        .filter(({ winner, stopper }) => !winner && (stopper || keys))
        .map((chain) => ({ key: chain.key, ...refusalOf(chain) })),
    };
  };
}

function answersOf({ found, refused }: ResolvedMany): Answers {
  return {
    found: found.map(({ secret, value, chain }) => ({ secret, value, inherited: chain.inherited })),
    refused,
  };
}
