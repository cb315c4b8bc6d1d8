import { compareScopes, formatScope, lookupOrder, type Scope } from "../core/scope.ts";

export interface ScopeChoices {
  /** What fits the folder: its own scope, then the wider ones up to the platform. */
  readonly near: readonly Scope[];
  /** Every other scope that is known, the widest first. */
  readonly others: readonly Scope[];
}

/** The scopes to offer for a new definition. Without a folder, the platform comes first. */
export function scopeChoices(folder: Scope, known: readonly Scope[]): ScopeChoices {
  const near = lookupOrder(folder);
  const taken = new Set(near.map(formatScope));
  const others = new Map(known.map((scope) => [formatScope(scope), scope]));
  for (const path of taken) others.delete(path);
  return { near, others: [...others.values()].toSorted(compareScopes) };
}
