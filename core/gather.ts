import type { FileDefinition, Layers, Stored } from "./file-layers.ts";
import { fileValue, type Decrypt } from "./file-value.ts";
import { resolveLayers, type Resolved } from "./file-references.ts";
import { originText, type Definition } from "./resolve.ts";
import type { Redacted } from "./redacted.ts";
import { formatScope, PLATFORM, type Scope } from "./scope.ts";
import { formatSecretUri } from "./secret-uri.ts";
import type { SecretValue } from "./secret.ts";
import { UserError } from "./user-error.ts";
import type { RefusedName } from "./vault.ts";
import type { Answer, Answers, Ask } from "./vault-answers.ts";

/** What a program at one scope, started in one folder, gets: files first, then the vault. Both lists sorted by name. */
export interface Gathered {
  readonly found: readonly Gift[];
  /** Names that give no value, and why. */
  readonly refused: readonly RefusedName[];
}

/** One name with what gives its value. */
export interface Gift {
  readonly key: string;
  /** Where the value stands: `ProjectID: shop`, or `File: secrets.local.json:3`. */
  readonly source: string;
  readonly scope: Scope;
  readonly inherited: boolean;
  /** Unix time in seconds; null: never. */
  readonly expires_at: number | null;
  /** Left out where only names were asked for. */
  readonly value?: Redacted<SecretValue>;
}

export interface GatherRequest {
  readonly scope: Scope;
  readonly app: string | undefined;
  /** Unix time in milliseconds. */
  readonly now: number;
  /** Only this name. */
  readonly key?: string;
  /** Whose files take part where the scope cannot say it: in a folder that is bound to no project. */
  readonly environment?: string;
}

/**
 * Asks once for everything at the scope, and once more for each scope that a `$from` names. A name that cannot be had
 * is refused by itself and takes no other with it.
 * @param decrypt opens what stands encrypted in files; left out, such an entry gives its name without a value
 */
export async function gather(
  { layers, folder }: { readonly layers: Layers; readonly folder: string },
  request: GatherRequest,
  ask: Ask,
  decrypt?: Decrypt,
): Promise<Gathered> {
  const { scope, key: only } = request;
  const inFiles = [...layers.byKey.keys()].filter((key) => only === undefined || key === only);
  const found = new Map<string, Gift>();
  const refused = new Map<string, RefusedName>();
  const inFile: { key: string; definition: FileDefinition }[] = [];
  const wanted: Wanted[] = [];

  for (const key of inFiles) {
    try {
      const resolved = resolveLayers(layers, INSIDE_THE_VAULT, { ...request, key, folder });
      const { definition } = resolved;
      if (isInFile(definition)) inFile.push({ key, definition });
      else if (resolved.trail.length > 0) wanted.push({ key, resolved });
    } catch (error) {
      refused.set(key, refusedBy(key, error));
    }
  }
  const opening = inFile.map(async ({ key, definition }) => {
    try {
      found.set(key, await giftOfFile(key, definition, decrypt));
    } catch (error) {
      refused.set(key, refusedBy(key, error));
    }
  });
  await Promise.all(opening);
  const decided = new Set([...found.keys(), ...refused.keys(), ...wanted.map(({ key }) => key)]);
  if (only === undefined || !decided.has(only)) {
    const answers = await ask(scope, only === undefined ? undefined : [only]);
    for (const answer of answers.found) {
      const { key } = answer.secret;
      if (!decided.has(key)) found.set(key, giftOfVault(key, answer));
    }
    for (const refusal of answers.refused) if (!decided.has(refusal.key)) refused.set(refusal.key, refusal);
  }
  for (const { key, resolved, answers } of await askAsNamed(wanted, ask)) {
    const answer = answers.found.find(({ secret }) => secret.key === resolved.chain.key);
    if (answer) found.set(key, giftOfVault(key, answer));
    else refused.set(key, refusedReference(key, resolved, answers));
  }
  return { found: byName(found), refused: byName(refused) };
}

/** A name whose `$from` leads to a name at another scope of the vault. */
interface Wanted {
  readonly key: string;
  readonly resolved: Resolved<Definition>;
}

/**
 * Stands for whatever the vault has of a name: always there, so that a chain which no file decides ends with it. What
 * the vault makes of the name it is asked itself, by the chain's scope and name.
 */
const INSIDE_THE_VAULT: Stored<Definition> = (key) => [
  {
    key,
    scope: PLATFORM,
    status: "active",
    expires_at: null,
    deleted: false,
    envs: [],
    apps: [],
  },
];

async function askAsNamed(wanted: readonly Wanted[], ask: Ask): Promise<(Wanted & { answers: Answers })[]> {
  const byScope = Map.groupBy(wanted, ({ resolved }) => formatScope(resolved.chain.scope));
  const asked = [...byScope.values()].map(async (group) => {
    const keys = new Set(group.map(({ resolved }) => resolved.chain.key));
    const answers = await ask(group[0]!.resolved.chain.scope, [...keys]);
    return group.map((one) => ({ ...one, answers }));
  });
  return (await Promise.all(asked)).flat();
}

function giftOfVault(key: string, { secret, inherited, value }: Answer): Gift {
  const { scope, expires_at } = secret;
  return { key, source: originText(secret), scope, inherited, expires_at, ...(value && { value }) };
}

/** @throws UserError as `fileValue` */
async function giftOfFile(
  key: string,
  definition: FileDefinition,
  decrypt: Decrypt | undefined,
): Promise<Gift> {
  const { entry, scope, expires_at } = definition;
  const gift = { key, source: originText(definition), scope, inherited: false, expires_at };
  if (entry.state === "encrypted" && !decrypt) return gift;
  return { ...gift, value: await fileValue(definition, decrypt!) };
}

function isInFile(definition: Definition): definition is FileDefinition {
  return definition.file !== undefined;
}

function refusedBy(key: string, error: unknown): RefusedName {
  if (!(error instanceof UserError)) throw error;
  const { code, message, fix } = error;
  return { key, code, message, fix };
}

function refusedReference(
  key: string,
  { trail, chain }: Resolved<Definition>,
  answers: Answers,
): RefusedName {
  const refusal = answers.refused.find((one) => one.key === chain.key);
  if (refusal && refusal.code !== "SECRET_NOT_FOUND") return { ...refusal, key };
  const { path, line } = trail.at(-1)!.file;
  return {
    key,
    code: "REFERENCE_UNRESOLVED",
    message: `${key} names ${formatSecretUri(chain)} in ${path}:${line}, which is not defined in its scope or any wider one.`,
    fix: "Correct the $from, or define the secret that it names.",
  };
}

function byName<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
