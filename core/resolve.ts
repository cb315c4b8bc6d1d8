import {
  compareScopes,
  inScope,
  isPlatform,
  lookupOrder,
  sameScope,
  scopeFlags,
  sourceText,
  type Scope,
} from "./scope.ts";
import { isExpired, type Status } from "./secret.ts";
import { UserError, type ErrorCode } from "./user-error.ts";

/** What resolution needs to know of a definition, from the vault or from a secrets file. */
export interface Definition {
  readonly key: string;
  readonly scope: Scope;
  readonly status: Status;
  readonly expires_at: number | null;
  /** The latest version is soft-deleted. */
  readonly deleted: boolean;
  /** Filters, compared exactly; empty matches everything. */
  readonly envs: readonly string[];
  readonly apps: readonly string[];
  /** Set for a definition in a secrets file; these come before the vault's, in the order given. */
  readonly file?: { readonly path: string; readonly line: number };
}

export type LinkState = "wins" | "shadowed" | "filtered" | "revoked" | "expired" | "deleted";

export interface Link<D extends Definition = Definition> {
  readonly definition: D;
  readonly state: LinkState;
}

/** Every definition in reach of a request, in the order in which they are asked, and what became of each. */
export interface Chain<D extends Definition = Definition> {
  readonly key: string;
  readonly scope: Scope;
  readonly links: readonly Link<D>[];
  /** The definition that gives the value, or null where none does. */
  readonly winner: D | null;
  /** The revoked or expired definition that ended the search, or null. */
  readonly stopper: Link<D> | null;
  /** True where the winner's scope is wider than the one asked for. */
  readonly inherited: boolean;
  /** Only definitions at exactly this scope took part. */
  readonly own?: true;
}

export interface ResolveRequest {
  readonly key: string;
  readonly scope: Scope;
  /** The app tag compared with `apps`; the service where it is not given. */
  readonly app?: string | undefined;
  /** The environment asked where the scope cannot say it: in a folder that is bound to no project. */
  readonly environment?: string | undefined;
  /** Only definitions at exactly this scope. */
  readonly own?: boolean;
  /** Unix time in milliseconds. */
  readonly now: number;
}

/**
 * The chain for one name: which definition wins, and why not the others. A revoked or expired definition that
 * would win stops the search; it never falls back to a wider scope, for a revoked override must not quietly
 * become the shared value. Filtered and deleted definitions are passed over.
 */
export function explain<D extends Definition>(request: ResolveRequest, definitions: Iterable<D>): Chain<D> {
  return explainInOrder(request, inOrder(request, definitions));
}

/** The same for definitions that are in reach, of this name, and in the order in which they are asked. */
export function explainInOrder<D extends Definition>(
  request: ResolveRequest,
  definitions: Iterable<D>,
): Chain<D> {
  const links: Link<D>[] = [];
  let decided: Link<D> | undefined;
  for (const definition of definitions) {
    const state: LinkState =
      passedOver(request, definition) ?? (decided ? "shadowed" : verdict(definition, request.now));
    const link = { definition, state };
    links.push(link);
    if (decides(link)) decided = link;
  }
  const winner = decided?.state === "wins" ? decided.definition : null;
  return {
    key: request.key,
    scope: request.scope,
    links,
    winner,
    stopper: decided && !winner ? decided : null,
    inherited: winner !== null && !sameScope(winner.scope, request.scope),
    ...(request.own && { own: true }),
  };
}

/** The definition that wins, or the one that stops the search: what a program gets, or why it gets nothing. */
export function decidingLink<D extends Definition>({ links }: Chain<D>): Link<D> | undefined {
  return links.find(decides);
}

function decides({ state }: Pick<Link, "state">): boolean {
  return state === "wins" || state === "revoked" || state === "expired";
}

/** What a UserError says, as data, for those who meet many and throw none. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fix: string;
}

/**
 * The definition that wins.
 * @throws UserError SECRET_NOT_FOUND, SECRET_REVOKED or SECRET_EXPIRED
 */
export function winnerOf<D extends Definition>(chain: Chain<D>): D {
  if (chain.winner) return chain.winner;
  const { code, message, fix } = refusalOf(chain);
  throw new UserError(code, message, fix);
}

/** Why a chain without a winner gives nothing. */
export function refusalOf(chain: Chain): Refusal {
  const { key, scope, stopper, links, own } = chain;
  if (!stopper) {
    const filtered = links.find(({ state }) => state === "filtered");
    if (filtered) return filteredOut(chain, filtered.definition);
    const deleted = links.find(({ state }) => state === "deleted");
    if (deleted) return deletedAt(chain, deleted.definition);
    const wider = own || isPlatform(scope) ? "" : " or any wider scope";
    return {
      code: "SECRET_NOT_FOUND",
      message: `${key} is not defined ${inScope(scope)}${wider}.`,
      fix: `Run "keyward secret:add ${[scopeFlags(scope), `-k ${key}`].filter(Boolean).join(" ")}".`,
    };
  }
  const at = originText(stopper.definition);
  if (stopper.state === "revoked") {
    return {
      code: "SECRET_REVOKED",
      message: `${key} is revoked (${at}); a wider definition is not used in its place.`,
      fix: "Restore it with secret:restore, give it a new value, or remove the definition.",
    };
  }
  const expiry = new Date((stopper.definition.expires_at ?? 0) * 1000).toISOString();
  return {
    code: "SECRET_EXPIRED",
    message: `${key} expired on ${expiry} (${at}); a wider definition is not used in its place.`,
    fix: "Give it a new value and a new expiry with secret:update, or remove the definition.",
  };
}

/** There is one, and it is for others than who asked: that it were defined nowhere would send people to add it twice. */
function filteredOut({ key, scope }: Chain, definition: Definition): Refusal {
  const { envs, apps } = definition;
  const isFor = [
    ...(envs.length > 0 ? [`${envs.length > 1 ? "environments" : "environment"} ${envs.join(", ")}`] : []),
    ...(apps.length > 0 ? [`${apps.length > 1 ? "apps" : "app"} ${apps.join(", ")}`] : []),
  ];
  return {
    code: "SECRET_NOT_FOUND",
    message: `${key} is filtered out ${inScope(scope)}: it is only for the ${isFor.join(" and the ")} (${originText(definition)}).`,
    fix: "Ask with an environment (-e) and an app (--app) that it is for, or give it others with secret:update.",
  };
}

/** It has its name still, so that it cannot be added once more. */
function deletedAt({ key }: Chain, definition: Definition): Refusal {
  const flags = [scopeFlags(definition.scope), `-k ${key}`].filter(Boolean).join(" ");
  return {
    code: "SECRET_NOT_FOUND",
    message: `The latest version of ${key} is deleted (${originText(definition)}).`,
    fix: `Bring it back with "keyward secret:undelete ${flags}", or give it a new value with secret:update.`,
  };
}

/** Where a definition stands, as every face shows it: `File: path:line`, or the scope's source text. */
export function originText({ file, scope }: Definition): string {
  return file ? `File: ${file.path}:${file.line}` : sourceText(scope);
}

/** Every name in reach of the scope, with its chain, sorted by name. */
export function explainAll<D extends Definition>(
  request: Omit<ResolveRequest, "key">,
  definitions: Iterable<D>,
): Chain<D>[] {
  const byKey = Map.groupBy(definitions, (definition) => definition.key);
  const chains = [...byKey].map(([key, group]) => explain({ ...request, key }, group));
  return chains.filter((chain) => chain.links.length > 0).toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function inOrder<D extends Definition>({ key, scope, own }: ResolveRequest, definitions: Iterable<D>): D[] {
  const candidates = [...definitions].filter((definition) => definition.key === key);
  if (candidates.length === 0) return candidates; // As for most names of a file that is typed in.
  const scopes = own ? [scope] : lookupOrder(scope);
  const files = own ? [] : candidates.filter((definition) => definition.file);
  const stored = candidates.filter((definition) => !definition.file);
  return [
    ...files,
    ...scopes.flatMap((at) => stored.filter((definition) => sameScope(definition.scope, at))),
  ];
}

function passedOver(
  { scope, app, environment }: ResolveRequest,
  definition: Definition,
): "deleted" | "filtered" | undefined {
  if (definition.deleted) return "deleted";
  const matches = (filter: readonly string[], asked: string | undefined) =>
    filter.length === 0 || (asked !== undefined && filter.includes(asked));
  return matches(definition.envs, scope.environment ?? environment) &&
    matches(definition.apps, app ?? scope.service)
    ? undefined
    : "filtered";
}

function verdict(definition: Definition, now: number): "wins" | "revoked" | "expired" {
  if (definition.status === "revoked") return "revoked";
  return isExpired(definition, now) ? "expired" : "wins";
}

/** By name, then from the widest scope to the narrowest. */
export function compareDefinitions(a: Definition, b: Definition): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return compareScopes(a.scope, b.scope);
}
