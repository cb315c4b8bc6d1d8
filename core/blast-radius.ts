import { decidingLink, explain, type Chain, type Definition, type Link } from "./resolve.ts";
import { compareScopes, covers, formatScope, sameScope, type Scope } from "./scope.ts";
import type { Place } from "./vault.ts";

/** What resolution looks at besides the value. */
type Fields = Pick<Definition, "expires_at" | "envs" | "apps">;

/** A write that is about to be done. A rename removes the one name and defines the other. */
export type PlannedWrite = { readonly place: Place } & (
  | {
      /** A new definition, or a new value of one that exists: a revoked one is active again. */
      readonly kind: "define";
      readonly fields?: Partial<Fields>;
    }
  | {
      /** Another expiry or filter; the value stays. */
      readonly kind: "edit";
      readonly fields: Partial<Fields>;
    }
  | { readonly kind: "revoke" | "restore" | "remove" }
);

/** What a request at a scope gets of the name: a value, or what stops the search, and whose; or nothing. */
export interface Outcome {
  readonly state: "value" | "revoked" | "expired" | "nothing";
  /** Of the definition that decides; null for nothing. */
  readonly scope: Scope | null;
}

export interface ChangedScope {
  readonly scope: Scope;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** Whom a write reaches. */
export interface BlastRadius {
  /** Where a request gets something else than before, the widest scope first. */
  readonly changed: readonly ChangedScope[];
  /** Narrower scopes that notice nothing, for a definition closer to them hides the written one. */
  readonly masked: readonly Scope[];
}

export interface AskedScopes {
  /** Scopes that are asked, besides those at which anything is defined: those of the workspace's folders. */
  readonly asked?: readonly Scope[];
  /** Unix time in milliseconds. */
  readonly now: number;
}

/** What a write changes for whom: every scope that can see it is resolved as it is now, and as it will be. */
export function blastRadius(
  definitions: readonly Definition[],
  write: PlannedWrite,
  { asked = [], now }: AskedScopes,
): BlastRadius {
  const { scope: at, key } = write.place;
  const before = definitions.filter((one) => one.key === key);
  const written = before.find(({ scope }) => sameScope(scope, at));
  const after = [...before.filter((one) => one !== written), ...afterwards(write, written)];
  const changed: ChangedScope[] = [];
  const masked: Scope[] = [];
  for (const scope of scopesWithin(at, [at, ...definitions.map((one) => one.scope), ...asked])) {
    const chainBefore = explain({ key, scope, now }, before);
    const chainAfter = explain({ key, scope, now }, after);
    const was = decidingLink(chainBefore);
    const will = decidingLink(chainAfter);
    const getsNewValue = write.kind === "define" && will?.state === "wins" && isAt(will, at);
    if (getsNewValue || !isSame(was, will))
      changed.push({ scope, before: outcomeOf(was), after: outcomeOf(will) });
    else if ([chainBefore, chainAfter].some((chain) => isShadowed(chain, at))) masked.push(scope);
  }
  return { changed, masked };
}

/** The written definition as it will be: one, or none where it is removed. */
function afterwards(write: PlannedWrite, written: Definition | undefined): Definition[] {
  const { kind, place } = write;
  if (kind === "define") {
    const fields = { expires_at: null, envs: [], apps: [], ...written, ...write.fields };
    return [{ ...fields, ...place, status: "active", deleted: false }];
  }
  if (!written || kind === "remove") return [];
  if (kind === "edit") return [{ ...written, ...write.fields }];
  return [{ ...written, status: kind === "revoke" ? "revoked" : "active" }];
}

/** Each scope that sees what is defined at `wide`, once, the widest first. */
function scopesWithin(wide: Scope, scopes: readonly Scope[]): Scope[] {
  const within = scopes.filter((scope) => covers(wide, scope));
  return [...new Map(within.map((scope) => [formatScope(scope), scope])).values()].toSorted(compareScopes);
}

function isShadowed({ links }: Chain, at: Scope): boolean {
  return links.some((link) => link.state === "shadowed" && isAt(link, at));
}

function isAt({ definition }: Link, scope: Scope): boolean {
  return sameScope(definition.scope, scope);
}

function isSame(a: Link | undefined, b: Link | undefined): boolean {
  return a?.state === b?.state && (!a || !b || isAt(a, b.definition.scope));
}

function outcomeOf(link: Link | undefined): Outcome {
  if (!link) return { state: "nothing", scope: null };
  const { state, definition } = link;
  return {
    state: state === "revoked" || state === "expired" ? state : "value",
    scope: definition.scope,
  };
}
