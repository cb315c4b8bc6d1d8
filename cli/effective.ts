import {
  explainLayers,
  scopeOfFolder,
  storedByKey,
  type FileDefinition,
  type LayerRequest,
  type Stored,
} from "../core/file-layers.ts";
import { fileValue } from "../core/file-value.ts";
import { resolveLayers, type Resolved } from "../core/file-references.ts";
import { nearest } from "../core/nearest.ts";
import { decidingLink, explain, type Chain } from "../core/resolve.ts";
import type { Redacted } from "../core/redacted.ts";
import type { Scope } from "../core/scope.ts";
import type { SecretMetadata, SecretValue } from "../core/secret.ts";
import { UserError } from "../core/user-error.ts";
import type { Context } from "./context.ts";
import type { Flags } from "./command.ts";
import { readFolder, type Folder } from "./folder.ts";
import { namesScope, SCOPE_FLAGS, scopeOf, type ScopeFlags } from "./scope-flags.ts";
import { printable } from "./table.ts";

/** The flags of commands that ask which definition is effective. */
export const EFFECTIVE_FLAGS = {
  ...SCOPE_FLAGS,
  app: {
    type: "string",
    help: "the app tag to compare with filters; by default the service",
    placeholder: "TAG",
  },
  own: { type: "boolean", help: "only what is defined in exactly this scope" },
} as const satisfies Flags;

export interface EffectiveFlags extends ScopeFlags {
  readonly app?: string;
  readonly own?: boolean;
}

/** Everything in reach of a request: the folder's files, the vault's definitions, and what is asked of them. */
export interface Reach {
  readonly folder: Folder;
  readonly stored: Stored<SecretMetadata>;
  readonly secrets: readonly SecretMetadata[];
  /** The vault's definitions were read without its key. */
  readonly unverified: boolean;
  readonly request: Omit<LayerRequest, "key">;
}

export type AnyDefinition = FileDefinition | SecretMetadata;

/**
 * Without `-p -e -s` the folder's own binding is asked; `-e` alone picks the environment of a bound folder.
 * @param key where nothing else is wanted
 * @throws UserError INVALID_SCOPE, AMBIGUOUS_SERVICE, FILE_INVALID, DENIED
 */
export async function reachOf(context: Context, flags: EffectiveFlags, key?: string): Promise<Reach> {
  const folder = await readFolder(context.cwd);
  const binding = scopeOfFolder(folder.layers, folder.folder);
  const scope = await scopeOf(context, partsAsked(flags, binding));
  const secrets = await definitionsFor(context, folder, { scope, app: flags.app, key });
  const request = { scope, folder: folder.folder, app: flags.app, own: flags.own ?? false, now: Date.now() };
  const unverified = (await context.metadata()).unverified ?? false;
  return { folder, secrets, unverified, stored: storedByKey(secrets), request };
}

export function chainOf({ folder, stored, request }: Reach, key: string): Chain<AnyDefinition> {
  if (request.own) return explain({ ...request, key }, stored(key));
  return explainLayers(folder.layers, stored, { ...request, key });
}

/** Every name that the request sees, with its chain, sorted by name. */
export function allChains(reach: Reach): Chain<AnyDefinition>[] {
  const keys = new Set([...reach.folder.layers.byKey.keys(), ...reach.secrets.map(({ key }) => key)]);
  const chains = [...keys].toSorted().map((key) => chainOf(reach, key));
  return chains.filter((chain) => chain.links.length > 0);
}

/** Of names that are there for other environments or apps alone, and so in no list: one line, or undefined. */
export function filteredOutText(chains: readonly Chain<AnyDefinition>[]): string | undefined {
  const keys = chains
    .filter((chain) => !decidingLink(chain) && chain.links.some(({ state }) => state === "filtered"))
    .map(({ key }) => printable(key));
  return keys.length === 0
    ? undefined
    : `Left out, being for other environments or apps: ${keys.join(", ")}.`;
}

/**
 * What gives the value, with every `$from` followed.
 * @throws UserError as `resolveLayers`, with the place that declares the name, or the name that may have been meant
 */
export async function resolveName(
  context: Context,
  reach: Reach,
  key: string,
): Promise<Resolved<SecretMetadata>> {
  const { folder, stored, request } = reach;
  const layers = request.own
    ? { ...folder.layers, byKey: new Map<string, FileDefinition[]>() }
    : folder.layers;
  try {
    return resolveLayers(layers, request.own ? own(stored, request.scope) : stored, { ...request, key });
  } catch (error) {
    if (!(error instanceof UserError && error.code === "SECRET_NOT_FOUND")) throw error;
    const hint = declaredAt(folder, key) ?? (await namesake(context, reach, key));
    throw hint === undefined ? error : new UserError(error.code, `${error.message} ${hint}`, error.fix);
  }
}

function declaredAt({ files }: Folder, key: string): string | undefined {
  for (const { path, file } of files) {
    const entry = file.entries.find((one) => one.key === key && one.state === "declared");
    if (entry) return `${path}:${entry.line} declares it and gives no value.`;
  }
  return undefined;
}

/** Asks for all names in reach, which who asked for one has not needed so far. */
async function namesake(
  context: Context,
  { folder, request }: Reach,
  key: string,
): Promise<string | undefined> {
  const chains = await (await context.metadata()).explainAll(request.scope, { app: request.app });
  const names = [...folder.layers.byKey.keys(), ...chains.map((chain) => chain.key)];
  const near = nearest(
    key,
    names.filter((name) => name !== key),
  );
  return near === undefined ? undefined : `Did you mean ${near}?`;
}

/** The value itself: one audited act where the vault holds it, or has encrypted it. `version` picks an older one of the vault's. */
export async function revealResolved(
  context: Context,
  { request }: Reach,
  { definition, chain }: Resolved<SecretMetadata>,
  version?: number,
): Promise<Redacted<SecretValue>> {
  if (!isFileDefinition(definition)) {
    const vault = await context.vault();
    // On a server the right to what is inherited may come from where it is inherited.
    if (chain.inherited && definition === chain.winner && version === undefined)
      return (await vault.resolve({ scope: chain.scope, key: chain.key }, { app: request.app })).value;
    return (await vault.reveal({ scope: definition.scope, key: definition.key }, version)).value;
  }
  return fileValue(definition, async (place, text) => (await context.vault()).decrypt(place, text));
}

export function isFileDefinition(definition: AnyDefinition): definition is FileDefinition {
  return "entry" in definition;
}

/** What the vault has in reach of the scope; where files may refer to others (`$from`), those too. */
async function definitionsFor(
  context: Context,
  { layers }: Folder,
  { scope, app, key }: { scope: Scope; app: string | undefined; key: string | undefined },
): Promise<SecretMetadata[]> {
  const metadata = await context.metadata();
  const isOnlyVault = layers.byKey.size === 0;
  const chains =
    isOnlyVault && key !== undefined
      ? [await metadata.explain({ scope, key }, { app })]
      : await metadata.explainAll(scope, { app });
  const inReach = chains.flatMap(({ links }) => links.map(({ definition }) => definition));
  const others = isOnlyVault ? [] : await metadata.list();
  return [...new Map([...others, ...inReach].map((secret) => [secret.id, secret])).values()];
}

/** What is asked for, flags and the folder's binding taken together; a service's project may still have to be found. */
export function partsAsked(flags: ScopeFlags, binding: Scope): ScopeFlags {
  if (!namesScope(flags)) return binding;
  const { project, environment, service } = flags;
  const onlyEnvironment = project === undefined && service === undefined;
  return onlyEnvironment && binding.project !== undefined ? { ...binding, environment: environment! } : flags;
}

function own(stored: Stored<SecretMetadata>, scope: Scope): Stored<SecretMetadata> {
  return (key) =>
    explain({ key, scope, own: true, now: 0 }, stored(key)).links.map(({ definition }) => definition);
}
