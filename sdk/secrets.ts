import { UserError } from "../core/user-error.ts";
import type { SecretMetadata as Stored } from "../core/secret.ts";
import type { Place, Vault } from "../core/vault.ts";
import { httpSecret } from "../protocol/http-secret.ts";
import type { CallOptions, ListOptions, NewSecret, SecretMetadata, Secrets, Where } from "./api.ts";
import type { Connection } from "./connection.ts";
import { assertObject, fieldsFrom, keyFrom, valueFrom } from "./given.ts";
import { assertOption, OPTIONS, optionsOf, type Rules } from "./options.ts";
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
  async function at<Options extends CallOptions, T>(
    given: string,
    [asked, rules]: readonly [Options | undefined, Rules<Options>],
    use: "use" | "write",
    step: (vault: Vault, place: Place, options: Options) => Promise<T>,
  ): Promise<T> {
    const options = optionsOf(asked, rules);
    return connection[use](options.signal, async (vault) => {
      const key = keyFrom(given);
      return step(vault, { scope: await scopeOf(vault, usual, options), key }, options);
    });
  }
  const shown = (vault: Vault, secret: Stored): SecretMetadata => httpSecret(secret, vault.id);

  return {
    ...readSecrets(connection, usual, cacheTtl),
    async create(secret, asked) {
      const options = optionsOf(asked, OPTIONS.call);
      return connection.write(options.signal, async (vault) => {
        const key = keyOf(secret);
        const fields = fieldsFrom(secret, ["key", "name", "value", ...WHERE]);
        const scope = await scopeOf(vault, usual, { ...options, ...definedWhere(secret) });
        return shown(vault, await vault.create({ scope, key }, valueFrom(key, secret.value), fields));
      });
    },
    async fetchAll(asked) {
      const options = optionsOf(asked, OPTIONS.list);
      return connection.use(options.signal, async (vault) => {
        const listed = await listAll(vault, usual, options);
        return listed.map(({ secret, state, inherited }) => ({ ...shown(vault, secret), state, inherited }));
      });
    },
    update: (key, changes, options) =>
      at(key, [options, OPTIONS.write], "write", async (vault, place, { ifVersion }) => {
        const fields = fieldsFrom(changes, ["value"]);
        const value = changes.value === undefined ? undefined : valueFrom(key, changes.value);
        return shown(vault, await vault.update(place, { value, fields, ifVersion }));
      }),
    delete: (key, options) =>
      at(key, [options, OPTIONS.write], "write", async (vault, place, { ifVersion }) => {
        await vault.remove(place, { ifVersion });
        return true as const;
      }),
    revoke: (key, options) =>
      at(key, [options, OPTIONS.write], "write", async (vault, place, { ifVersion }) => {
        await vault.revoke(place, { ifVersion });
        return true as const;
      }),
    restore: (key, options) =>
      at(key, [options, OPTIONS.write], "write", async (vault, place, { ifVersion }) =>
        shown(vault, await vault.restore(place, { ifVersion })),
      ),
    versions: (key, options) =>
      at(key, [options, OPTIONS.call], "use", async (vault, place) =>
        (await vault.versions(place)).map(versionOf),
      ),
    rollback: (key, version, options) =>
      at(key, [options, OPTIONS.call], "write", async (vault, place) => {
        assertOption("version", version, OPTIONS.fetch);
        return shown(vault, await vault.rollback(place, version));
      }),
    diff: (key, options) =>
      at(key, [options, OPTIONS.diff], "use", async (vault, place, { from, to, reveal }) =>
        diffOf(await vault.diff(place, { from, to, reveal })),
      ),
    explain: (key, options) =>
      at(key, [options, OPTIONS.resolve], "use", async (vault, place, { app = usual.app }) =>
        explanationOf(await vault.explain(place, { app })),
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
