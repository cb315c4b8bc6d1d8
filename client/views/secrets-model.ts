import {
  compareScopes,
  covers,
  formatScope,
  lookupOrder,
  NO_PROJECT,
  PLATFORM,
  sameScope,
  type Scope,
} from "../../core/scope.ts";
import { explainInOrder, type Chain, type LinkState } from "../../core/resolve.ts";
import type { SecretMetadata } from "../../core/secret.ts";
import type { Place } from "../../core/vault.ts";
import {
  filterSecrets,
  NO_TROUBLE,
  sumOfTrouble,
  troubleOf,
  type SecretFilter,
  type Trouble,
} from "./secrets-filter.ts";

/** A scope in the tree. */
export interface ScopeNode {
  readonly kind: "platform" | "project" | "environment" | "service";
  readonly scope: Scope;
  /** Secrets can be defined here. False only above the services that belong to no project. */
  readonly holdsSecrets: boolean;
  /** A folder of the workspace is bound to this scope, or to one below it. */
  readonly bound: boolean;
  /** Of what is defined here and below. */
  readonly trouble: Trouble;
}

/** A definition as it is seen from one scope. */
export interface SecretNode {
  readonly kind: "secret";
  /** The scope under which it is shown; the definition's own, or a narrower one that inherits it. */
  readonly at: Scope;
  readonly definition: SecretMetadata;
  readonly state: LinkState;
  readonly inherited: boolean;
  /** The nearest wider definition that this one hides, if any. */
  readonly overrides: Scope | null;
  /** The narrower scopes that hide this one; empty for an inherited one. */
  readonly overriddenIn: readonly Scope[];
}

/** A part of the secrets of a scope that has very many: from one name to another. */
export interface RangeNode {
  readonly kind: "range";
  /** The scope under which they are shown. */
  readonly scope: Scope;
  readonly holdsSecrets: true;
  readonly bound: false;
  readonly names: readonly NameGroup[];
}

/** A name and its definitions in reach of a scope, in the order in which they are asked. */
type NameGroup = readonly [key: string, definitions: readonly SecretMetadata[]];

export type TreeNode = ScopeNode | RangeNode | SecretNode;

/** VS Code draws any number of rows at once, but asks for each of them before it shows the first. */
const MOST = 1_000;
const RANGE = 500;

/** What the tree shows, indexed once for each list of secrets; the nodes are made when a branch is opened. */
export interface TreeModel {
  readonly byScope: ReadonlyMap<string, readonly SecretMetadata[]>;
  readonly byKey: ReadonlyMap<string, readonly SecretMetadata[]>;
  /** Every scope to be shown, ancestors included, the widest first. */
  readonly scopes: readonly Scope[];
  readonly bound: readonly Scope[];
  /** The definitions that are shown; null for all. */
  readonly shown: ReadonlySet<SecretMetadata> | null;
  /** By scope: of what is defined there and below. */
  readonly trouble: ReadonlyMap<string, Trouble>;
}

export interface ModelOptions {
  /** The scopes to which the workspace's folders are bound; shown even where they hold nothing. */
  readonly bound?: readonly Scope[];
  readonly filter?: SecretFilter | null;
  /** Unix time in milliseconds. */
  readonly now: number;
}

export interface TreeOptions {
  /** Show under each scope what it inherits, too. */
  readonly inherited: boolean;
  /** Unix time in milliseconds. */
  readonly now: number;
}

export function treeModel(
  secrets: readonly SecretMetadata[],
  { bound = [], filter = null, now }: ModelOptions,
): TreeModel {
  const byScope = Map.groupBy(secrets, (secret) => formatScope(secret.scope));
  const byKey = Map.groupBy(secrets, (secret) => secret.key);
  const shown = filter && filterSecrets(secrets, filter, now);
  const scopes = new Map<string, Scope>();
  const trouble = new Map<string, Trouble>();
  for (const defined of byScope.values()) {
    const here = sumOfTrouble(defined.map((secret) => troubleOf(secret, now)));
    const isShown = shown === null || defined.some((secret) => shown.has(secret));
    for (const at of upward(defined[0]!.scope)) {
      const above = formatScope(at);
      trouble.set(above, sumOfTrouble([trouble.get(above) ?? NO_TROUBLE, here]));
      if (isShown) scopes.set(above, at);
    }
  }
  if (shown === null)
    for (const scope of [PLATFORM, ...bound].flatMap(upward)) scopes.set(formatScope(scope), scope);
  return { byScope, byKey, scopes: [...scopes.values()].toSorted(compareScopes), bound, shown, trouble };
}

/** A scope and those that it lies in, as the tree has them. */
function upward(scope: Scope): Scope[] {
  const parent = parentOf(scope);
  return parent ? [scope, ...upward(parent)] : [scope];
}

/** The nodes below a scope, or the roots: the scopes inside it first, then what can be seen from it by name. */
export function childrenOf(model: TreeModel, node: TreeNode | undefined, options: TreeOptions): TreeNode[] {
  if (!node)
    return model.scopes.filter((scope) => depth(scope) === 0).map((scope) => scopeNode(model, scope));
  if (node.kind === "secret") return [];
  if (node.kind === "range") return nodesOf(model, node.scope, node.names, options);
  const names = node.holdsSecrets ? namesAt(model, node.scope, options) : [];
  const ranges = rangesOf(node.scope, names);
  return [
    ...scopesIn(model, node),
    ...(ranges.length > 0 ? ranges : nodesOf(model, node.scope, names, options)),
  ];
}

/** The node of a definition under its own scope. */
export function secretAt(model: TreeModel, { scope, key }: Place, now: number): SecretNode | undefined {
  const options = { inherited: false, now };
  const names = namesAt(model, scope, options).filter(([name]) => name === key);
  return nodesOf(model, scope, names, options)[0];
}

/** The node above, for `TreeView.reveal`. Null for a root. */
export function parentNode(
  model: TreeModel,
  node: TreeNode,
  options: TreeOptions,
): ScopeNode | RangeNode | null {
  if (node.kind === "range") return scopeNode(model, node.scope);
  if (node.kind === "secret") {
    const { at, definition } = node;
    const ranges = rangesOf(at, namesAt(model, at, options));
    const around = ranges.find(({ names }) => names.some(([key]) => key === definition.key));
    return around ?? scopeNode(model, at);
  }
  const parent = parentOf(node.scope);
  return parent && scopeNode(model, parent);
}

/** The platform stands beside the projects, so that one click fewer leads to every secret. */
function parentOf(scope: Scope): Scope | null {
  const { project, environment, service } = scope;
  if (project === undefined || (environment === undefined && service === undefined)) return null;
  if (service !== undefined && environment !== undefined) return { project, environment };
  return { project };
}

function depth(scope: Scope): number {
  const parent = parentOf(scope);
  return parent ? 1 + depth(parent) : 0;
}

function scopeNode(model: TreeModel, scope: Scope): ScopeNode {
  const { project, environment, service } = scope;
  return {
    kind:
      project === undefined
        ? "platform"
        : service !== undefined
          ? "service"
          : environment !== undefined
            ? "environment"
            : "project",
    scope,
    holdsSecrets: project !== NO_PROJECT || service !== undefined,
    bound: project !== undefined && model.bound.some((bound) => covers(scope, bound)),
    trouble: model.trouble.get(formatScope(scope)) ?? NO_TROUBLE,
  };
}

/** Environments before the services of the whole project. */
function scopesIn(model: TreeModel, { scope: parent, kind }: ScopeNode): ScopeNode[] {
  if (kind === "platform" || kind === "service") return [];
  const inside = model.scopes.filter((scope) => {
    const above = parentOf(scope);
    return above !== null && sameScope(above, parent);
  });
  const nodes = inside.map((scope) => scopeNode(model, scope));
  return [
    ...nodes.filter((node) => node.kind === "environment"),
    ...nodes.filter((node) => node.kind === "service"),
  ];
}

/** The names that can be seen from a scope and pass the filter, sorted. What becomes of each is not looked at yet. */
function namesAt(model: TreeModel, at: Scope, { inherited }: TreeOptions): NameGroup[] {
  const { byScope, shown } = model;
  // Wider definitions count in any case: an own one may hide them.
  const visible = lookupOrder(at).flatMap((scope) => byScope.get(formatScope(scope)) ?? []);
  const isShown = (one: SecretMetadata) =>
    (inherited || sameScope(one.scope, at)) && (shown === null || shown.has(one));
  return [...Map.groupBy(visible, ({ key }) => key)]
    .filter(([, definitions]) => definitions.some(isShown))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** None where there are not so many. */
function rangesOf(scope: Scope, names: readonly NameGroup[]): RangeNode[] {
  if (names.length <= MOST) return [];
  return Array.from({ length: Math.ceil(names.length / RANGE) }, (_, index) => ({
    kind: "range",
    scope,
    holdsSecrets: true,
    bound: false,
    names: names.slice(index * RANGE, (index + 1) * RANGE),
  }));
}

function nodesOf(
  model: TreeModel,
  at: Scope,
  names: readonly NameGroup[],
  { inherited, now }: TreeOptions,
): SecretNode[] {
  return names
    .flatMap(([key, group]) => nodesOfName(model, explainInOrder({ key, scope: at, now }, group)))
    .filter(
      (node) => (inherited || !node.inherited) && (model.shown === null || model.shown.has(node.definition)),
    );
}

/** The definition that decides, and those of the scope itself that were passed over: nothing own is hidden. */
function nodesOfName(model: TreeModel, { scope: at, links }: Chain<SecretMetadata>): SecretNode[] {
  const decider = links.find(({ state }) => state === "wins" || state === "revoked" || state === "expired");
  const hidden = links.find(({ state }) => state === "shadowed");
  return links
    .filter((link) => link === decider || sameScope(link.definition.scope, at))
    .map((link) => {
      const { definition, state } = link;
      const inherited = !sameScope(definition.scope, at);
      return {
        kind: "secret",
        at,
        definition,
        state,
        inherited,
        overrides: link === decider && !inherited && hidden ? hidden.definition.scope : null,
        overriddenIn: inherited ? [] : narrowerScopes(model, definition),
      };
    });
}

function narrowerScopes(model: TreeModel, { key, scope }: SecretMetadata): Scope[] {
  const others = model.byKey.get(key) ?? [];
  if (others.length < 2) return [];
  return others
    .filter((other) => !other.deleted && covers(scope, other.scope) && !sameScope(scope, other.scope))
    .map((other) => other.scope)
    .toSorted(compareScopes);
}
