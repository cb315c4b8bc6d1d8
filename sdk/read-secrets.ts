import { refusalOf as refusalOfChain, type Chain } from "../core/resolve.ts";
import { sameScope, type Scope } from "../core/scope.ts";
import { valueText, type SecretValue } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { RefusedName, Vault } from "../core/vault.ts";
import { httpSecret } from "../protocol/http-secret.ts";
import type { FetchOptions, ResolveOptions, Secret, Secrets } from "./api.ts";
import type { Connection, Opened } from "./connection.ts";
import { keyFrom, keysFrom } from "./given.ts";
import { memories, NO_MEMORY, type Held } from "./memory.ts";
import { OPTIONS, optionsOf } from "./options.ts";
import { secretWith } from "./secret.ts";
import { scopeOf, type Usual } from "./where.ts";

/** The calls that give values, and the cache of these. */
export function readSecrets(
  connection: Connection,
  usual: Usual,
  cacheTtl: number,
): Pick<Secrets, "fetch" | "get" | "batchGet"> {
  const memoryAt = memories(cacheTtl);
  const memoryOf = async (opened: Opened, scope: Scope, app: string | undefined) =>
    cacheTtl > 0 ? memoryAt(await opened.mark(), scope, app) : NO_MEMORY;

  async function fetch<V extends SecretValue = string>(
    given: string,
    asked?: FetchOptions,
  ): Promise<Secret<V>> {
    const options = optionsOf(asked, OPTIONS.fetch);
    const { signal, app = usual.app, fresh, own, version } = options;
    return connection.use(signal, async (vault, opened) => {
      const key = keyFrom(given);
      const scope = await scopeOf(vault, usual, options);
      if (own || version !== undefined)
        return shown<V>(vault, scope, await vault.reveal({ scope, key }, version));
      const memory = await memoryOf(opened, scope, app);
      if (fresh) return shown<V>(vault, scope, memory.keep(await vault.resolve({ scope, key }, { app })));
      // Others may wait for the same answer: what this call's signal ends is its waiting alone.
      const ask = () => opened.vault.resolve({ scope, key }, { app });
      return shown<V>(vault, scope, await memory.recall(key, ask));
    });
  }

  async function batchGet<K extends string>(
    keys: readonly K[],
    asked?: ResolveOptions & { readonly fresh?: boolean | undefined },
  ): Promise<Record<K, string>> {
    const options = optionsOf(asked, OPTIONS.batchGet);
    const { signal, app = usual.app, fresh } = options;
    return connection.use(signal, async (vault, opened) => {
      const names = keysFrom(keys);
      const scope = await scopeOf(vault, usual, options);
      const memory = await memoryOf(opened, scope, app);
      const values = new Map(names.map((name) => [name, fresh ? undefined : memory.get(name)?.value]));
      const unknown = names.filter((name) => values.get(name) === undefined);
      if (unknown.length > 0) {
        const { found, refused } = await vault.resolveMany(scope, unknown, { app });
        for (const one of found) values.set(one.secret.key, memory.keep(one).value);
        const missing = unknown.filter((name) => values.get(name) === undefined);
        if (missing.length > 0) throw refusalOf(missing, scope, refused);
      }
      const texts = [...values].map(([name, value]) => [name, valueText(value!.reveal())]);
      return Object.fromEntries(texts) as Record<K, string>;
    });
  }
  return { fetch, get: fetch, batchGet };
}

function shown<V extends SecretValue>(vault: Vault, scope: Scope, { secret, value }: Held): Secret<V> {
  return secretWith<V>(httpSecret(secret, vault.id), !sameScope(secret.scope, scope), value);
}

/** Where one gives no value, none of them is given, so that no program starts with half of what it needs. */
function refusalOf(missing: readonly string[], scope: Scope, refused: readonly RefusedName[]): UserError {
  const items = missing.map(
    (key) => refused.find((one) => one.key === key) ?? { key, ...refusalOfChain(noChain(key, scope)) },
  );
  const [{ code, message, fix }, ...others] = items as [RefusedName, ...RefusedName[]];
  const isOfOneKind = others.every((other) => other.code === code);
  const all = others.length === 0 ? "" : `${missing.length} names give no value: ${missing.join(", ")}. `;
  return new UserError(isOfOneKind ? code : "BATCH_REFUSED", `${all}${message}`, fix, { details: { items } });
}

/** A server says nothing of names of which one may not know; they are as those that are not there. */
function noChain(key: string, scope: Scope): Chain {
  return { key, scope, links: [], winner: null, stopper: null, inherited: false };
}
