import { UserError } from "../core/user-error.ts";
import type { SecretMetadata as Stored } from "../core/secret.ts";
import type { Place, Vault } from "../core/vault.ts";
import { httpSecret } from "../protocol/http-secret.ts";
import type { ListOptions, NewSecret, SecretMetadata, Secrets, Where, WriteOptions } from "./api.ts";
import type { Connection } from "./connection.ts";
import { assertObject, fieldsFrom, keyFrom, valueFrom } from "./given.ts";
import { readSecrets } from "./read-secrets.ts";
import { diffOf, explanationOf, versionOf } from "./shapes.ts";
import { watchSecrets } from "./watch-secrets.ts";
import { scopeOf, type Usual } from "./where.ts";

/** The most that a vault gives at once. */
const MOST_IN_PAGE = 1_000;
const WHERE = ["project", "environment", "service"] as const satisfies readonly (keyof Where)[];

/**
 * What may be done with secrets, over whichever vault the connection leads to.
 * @param usual where calls look that say nothing else
 * @param cacheTtl milliseconds
 */
export function secretsOf(connection: Connection, usual: Usual, cacheTtl: number): Secrets {
  /** Acts on what is defined in exactly the place that the options mean. */
  function at<T>(
    given: string,
    options: WriteOptions,
    use: "use" | "write",
    step: (vault: Vault, place: Place) => Promise<T>,
  ): Promise<T> {
    return connection[use](options.signal, async (vault) => {
      const key = keyFrom(given);
      return step(vault, { scope: await scopeOf(vault, usual, options), key });
    });
  }
  const shown = (vault: Vault, secret: Stored): SecretMetadata => httpSecret(secret, vault.id);

  return {
    ...readSecrets(connection, usual, cacheTtl),
    create: (secret, options = {}) =>
      connection.write(options.signal, async (vault) => {
        const key = keyOf(secret);
        const fields = fieldsFrom(secret, ["key", "name", "value", ...WHERE]);
        const scope = await scopeOf(vault, usual, { ...options, ...definedWhere(secret) });
        return shown(vault, await vault.create({ scope, key }, valueFrom(key, secret.value), fields));
      }),
    fetchAll: (options = {}) =>
      connection.use(options.signal, async (vault) => {
        const listed = await listAll(vault, usual, options);
        return listed.map(({ secret, state, inherited }) => ({ ...shown(vault, secret), state, inherited }));
      }),
    update: (key, changes, options = {}) =>
      at(key, options, "write", async (vault, place) => {
        const fields = fieldsFrom(changes, ["value"]);
        const value = changes.value === undefined ? undefined : valueFrom(key, changes.value);
        return shown(vault, await vault.update(place, { value, fields, ifVersion: options.ifVersion }));
      }),
    delete: (key, options = {}) =>
      at(key, options, "write", async (vault, place) => {
        await vault.remove(place, { ifVersion: options.ifVersion });
        return true as const;
      }),
    revoke: (key, options = {}) =>
      at(key, options, "write", async (vault, place) => {
        await vault.revoke(place, { ifVersion: options.ifVersion });
        return true as const;
      }),
    restore: (key, options = {}) =>
      at(key, options, "write", async (vault, place) =>
        shown(vault, await vault.restore(place, { ifVersion: options.ifVersion })),
      ),
    versions: (key, options = {}) =>
      at(key, options, "use", async (vault, place) => (await vault.versions(place)).map(versionOf)),
    rollback: (key, version, options = {}) =>
      at(key, options, "write", async (vault, place) => shown(vault, await vault.rollback(place, version))),
    diff: (key, options = {}) =>
      at(key, options, "use", async (vault, place) => diffOf(await vault.diff(place, options))),
    explain: (key, options = {}) =>
      at(key, options, "use", async (vault, place) =>
        explanationOf(await vault.explain(place, { app: options.app ?? usual.app })),
      ),
    watch: (options) => watchSecrets(connection, usual, options),
  };
}

function keyOf(secret: NewSecret): string {
  assertObject(secret);
  const { key, name } = secret;
  if (key !== undefined && name !== undefined && key !== name)
    throw new UserError(
      "USAGE",
      "A secret has one name, and this one has a key and another name.",
      "Give one of them.",
    );
  return keyFrom(key ?? name);
}

/** What a new secret says of its place, without what it says nothing of. */
function definedWhere(secret: Where): Where {
  return Object.fromEntries(
    WHERE.filter((part) => secret[part] !== undefined).map((part) => [part, secret[part]]),
  );
}

async function listAll(vault: Vault, usual: Usual, options: ListOptions) {
  const { tags, text, status, token_type, app = usual.app } = options;
  const scope = await scopeOf(vault, usual, options);
  const reach = options.reach ?? (scope.project === undefined ? "below" : "effective");
  const listed = [];
  for (let after: string | null | undefined; after !== null;) {
    const query = { scope, reach, app, tags, text, status, token_type, after, limit: MOST_IN_PAGE };
    const { secrets, next } = await vault.page(query);
    listed.push(...secrets);
    after = next;
  }
  return listed;
}
