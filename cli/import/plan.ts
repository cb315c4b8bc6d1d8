import { formatScope, inScope, sameScope, type Scope } from "../../core/scope.ts";
import { valueText, type SecretMetadata } from "../../core/secret.ts";
import { UserError } from "../../core/user-error.ts";
import type { BatchItem, Vault } from "../../core/vault.ts";
import type { SecretInFile } from "../formats/format.ts";

/** What is to be imported from one file. */
export interface Source {
  /** As messages name it. */
  readonly file: string;
  readonly scope: Scope;
  readonly secrets: readonly SecretInFile[];
}

export type Fate = "new" | "changed" | "unchanged" | "kept";

export interface Planned {
  readonly source: Source;
  readonly secret: SecretInFile;
  /** Whether the vault has it, and whether with another value. */
  readonly fate: Fate;
  /** The version that was looked at; undefined where there is none yet. */
  readonly version?: number;
}

/**
 * Looks at what the vault has of each secret. Reads the values of those that are there, one act on record for each
 * scope, so that what is the same is left alone; who may not read them replaces them.
 * @throws UserError FILE_INVALID where two files give one secret
 */
export async function planImport(vault: Vault, sources: readonly Source[]): Promise<Planned[]> {
  assertNoneTwice(sources);
  const planned = await Promise.all(
    [...Map.groupBy(sources, ({ scope }) => formatScope(scope)).values()].map((group) =>
      planScope(vault, group),
    ),
  );
  return planned.flat();
}

/**
 * What is to be done, of which everything is done or nothing.
 * @throws UserError SECRET_EXISTS where something would be overwritten and was not asked to be; SECRET_REVOKED where
 * that would make a revoked secret active again
 */
export function writesOf(planned: readonly Planned[], mayOverwrite: boolean): BatchItem[] {
  const changed = planned.filter(({ fate }) => fate === "changed");
  if (changed.length > 0 && !mayOverwrite)
    throw new UserError(
      "SECRET_EXISTS",
      `${namesOf(changed)} ${changed.length === 1 ? "has" : "have"} another value in the vault; nothing was imported.`,
      "Write --overwrite to give them the new value as a new version, or --skip-existing to leave them as they are.",
    );
  return planned.flatMap(
    ({ source: { scope }, secret: { key, value, fields = {} }, fate, version }): BatchItem[] => {
      const place = { scope, key };
      if (fate === "new") return [{ op: "create", place, value, fields }];
      return fate === "changed" ? [{ op: "put", place, value, fields, ifVersion: version }] : [];
    },
  );
}

/** `DB_PASS and API_KEY in shop, …`, at most a handful of each scope. */
export function namesOf(planned: readonly Planned[]): string {
  const groups = Map.groupBy(planned, ({ source: { scope } }) => inScope(scope));
  const texts = [...groups].map(([where, group]) => {
    const shown = group.slice(0, 8).map(({ secret }) => secret.key);
    const more = group.length - shown.length;
    return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""} ${where}`;
  });
  return texts.join("; ");
}

async function planScope(vault: Vault, sources: readonly Source[]): Promise<Planned[]> {
  const { scope } = sources[0]!;
  const there = await definedIn(vault, scope);
  const keys = sources.flatMap(({ secrets }) => secrets.map(({ key }) => key));
  const same = await sameAs(
    vault,
    scope,
    keys.filter((key) => there.has(key)),
  );
  return sources.flatMap((source) =>
    source.secrets.map((secret): Planned => {
      const before = there.get(secret.key);
      if (!before) return { source, secret, fate: "new" };
      if (before.status === "revoked") throw revoked(secret.key, scope);
      const isSame = same(secret) && saysNothingNew(secret, before);
      return { source, secret, fate: isSame ? "unchanged" : "changed", version: before.version };
    }),
  );
}

/** Those defined in exactly this scope, by name. */
async function definedIn(vault: Vault, scope: Scope): Promise<ReadonlyMap<string, SecretMetadata>> {
  const found = new Map<string, SecretMetadata>();
  for (let after: string | null | undefined; after !== null;) {
    const { secrets, next } = await vault.page({ scope, reach: "own", limit: 1_000, after });
    for (const { secret } of secrets) found.set(secret.key, secret);
    after = next;
  }
  return found;
}

/** Whether the vault has the very value. */
async function sameAs(
  vault: Vault,
  scope: Scope,
  keys: readonly string[],
): Promise<(secret: SecretInFile) => boolean> {
  if (keys.length === 0) return () => false;
  const { found } = await vault.resolveMany(scope, keys);
  const values = new Map(
    found
      .filter(({ secret }) => sameScope(secret.scope, scope))
      .map(({ secret, value }) => [secret.key, value]),
  );
  return ({ key, value }) => {
    const known = values.get(key)?.reveal();
    const given = value.reveal();
    return known !== undefined && typeof known === typeof given && valueText(known) === valueText(given);
  };
}

function saysNothingNew({ fields = {} }: SecretInFile, before: SecretMetadata): boolean {
  return Object.entries(fields).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(before[name as keyof SecretMetadata]),
  );
}

function assertNoneTwice(sources: readonly Source[]): void {
  const seen = new Map<string, string>();
  for (const { file, scope, secrets } of sources) {
    for (const { key } of secrets) {
      const place = `${formatScope(scope)}/${key}`;
      const other = seen.get(place);
      if (other !== undefined)
        throw new UserError(
          "FILE_INVALID",
          `${key} ${inScope(scope)} stands in ${other} and in ${file}.`,
          "Import the files one by one, with the scope of each: -p PROJECT -e ENV -s SERVICE.",
        );
      seen.set(place, file);
    }
  }
}

function revoked(key: string, scope: Scope): UserError {
  return new UserError(
    "SECRET_REVOKED",
    `${key} is revoked ${inScope(scope)}, and an import would make it active again; nothing was imported.`,
    "Restore it with secret:restore, remove it, or leave it out of the file.",
  );
}
