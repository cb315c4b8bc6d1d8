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
import { explainAll, type Chain, type LinkState } from "../../core/resolve.ts";
import type { SecretMetadata } from "../../core/secret.ts";
import type { Place } from "../../core/vault.ts";

/** A scope in the tree. */
export interface ScopeNode {
  readonly kind: "platform" | "project" | "environment" | "service";
  readonly scope: Scope;
  /** Secrets can be defined here. False only above the services that belong to no project. */
  readonly holdsSecrets: boolean;
  /** A folder of the workspace is bound to this scope, or to one below it. */
  readonly bound: boolean;
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

export type TreeNode = ScopeNode | SecretNode;

/** What the tree shows, indexed once for each list of secrets; the nodes are made when a branch is opened. */
export interface TreeModel {
  readonly byScope: ReadonlyMap<string, readonly SecretMetadata[]>;
  readonly byKey: ReadonlyMap<string, readonly SecretMetadata[]>;
  /** Every scope to be shown, ancestors included, the widest first. */
  readonly scopes: readonly Scope[];
  readonly bound: readonly Scope[];
}

export interface TreeOptions {
  /** Show under each scope what it inherits, too. */
  readonly inherited: boolean;
  /** Unix time in milliseconds. */
  readonly now: number;
}

/** @param bound the scopes to which the workspace's folders are bound; shown even where they hold nothing */
export function treeModel(secrets: readonly SecretMetadata[], bound: readonly Scope[]): TreeModel {
  const byScope = Map.groupBy(secrets, (secret) => formatScope(secret.scope));
  const byKey = Map.groupBy(secrets, (secret) => secret.key);
  const shown = new Map<string, Scope>([[formatScope(PLATFORM), PLATFORM]]);
  const starts = [...byScope.values()].map(([first]) => first!.scope);
  for (const scope of [...starts, ...bound]) {
    for (let at: Scope | null = scope; at !== null; at = parentOf(at)) shown.set(formatScope(at), at);
  }
  return { byScope, byKey, scopes: [...shown.values()].toSorted(compareScopes), bound };
}

/** The nodes below a scope, or the roots: the scopes inside it first, then what can be seen from it by name. */
export function childrenOf(model: TreeModel, node: TreeNode | undefined, options: TreeOptions): TreeNode[] {
  if (!node)
    return model.scopes.filter((scope) => depth(scope) === 0).map((scope) => scopeNode(model, scope));
  if (node.kind === "secret") return [];
  return [...scopesIn(model, node), ...(node.holdsSecrets ? secretsAt(model, node.scope, options) : [])];
}

/** The node of a definition under its own scope. */
export function secretAt(model: TreeModel, { scope, key }: Place, now: number): SecretNode | undefined {
  return secretsAt(model, scope, { inherited: false, now }).find(({ definition }) => definition.key === key);
}

/** The node above, for `TreeView.reveal`. Null for a root. */
export function parentNode(model: TreeModel, node: TreeNode): ScopeNode | null {
  if (node.kind === "secret") return scopeNode(model, node.at);
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

function secretsAt(model: TreeModel, at: Scope, { inherited, now }: TreeOptions): SecretNode[] {
  const visible = lookupOrder(at).flatMap((scope) => model.byScope.get(formatScope(scope)) ?? []);
  const nodes = explainAll({ scope: at, now }, visible).flatMap((chain) => nodesOf(model, chain));
  return nodes.filter((node) => inherited || !node.inherited);
}

/** The definition that decides, and those of the scope itself that were passed over: nothing own is hidden. */
function nodesOf(model: TreeModel, { scope: at, links }: Chain<SecretMetadata>): SecretNode[] {
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
  return others
    .filter((other) => !other.deleted && covers(scope, other.scope) && !sameScope(scope, other.scope))
    .map((other) => other.scope)
    .toSorted(compareScopes);
}
