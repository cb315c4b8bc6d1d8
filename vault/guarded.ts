import { refusalOf, type Chain, type Refusal } from "../core/resolve.ts";
import { inScope, lookupOrder, sameScope, type Scope } from "../core/scope.ts";
import type { SecretMetadata } from "../core/secret.ts";
import { formatSecretUri } from "../core/secret-uri.ts";
import { UserError, type ErrorCode } from "../core/user-error.ts";
import type { BatchItem, Place, RenameOptions, ResolvedMany, ResolveOptions, Vault } from "../core/vault.ts";
import { isLasting, type Guard } from "./access/guard.ts";
import { reaches, type Identity, type Right } from "./access/identity.ts";
import { denied } from "./access/refusals.ts";
import { denied as valueDenied, notFound } from "./refusals.ts";

/** Puts on record that somebody was refused. */
export type Note = (resource: string, action: string) => Promise<void>;

/**
 * A vault as one identity may use it: what policies, grants and the token do not allow is refused, and on record.
 * @param vault acts for the identity's user
 */
export function guarded(vault: Vault, guard: Guard, identity: Identity, note: Note): Vault {
  const demand = demandFor(guard, identity, note);
  async function allowed<T>(right: Right, place: Place, act: () => Promise<T>): Promise<T> {
    await demand(right, place);
    return act();
  }
  /** Nothing is looked for where something is made, so a refusal says what it is and tells of nothing that is there. */
  async function demandNew(place: Place): Promise<void> {
    try {
      await demand("write", place);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== "SECRET_NOT_FOUND") throw error;
      const { key, scope } = place;
      const what = `may not write ${key} ${inScope(scope)}`;
      throw denied(identity.user, what, "Name a scope that your token reaches, or use another token.");
    }
  }
  async function administer(what: string): Promise<void> {
    if (guard.mayAdminister(identity)) return;
    await note("vault", what);
    throw denied(identity.user, `may not ${what}`, "Ask an administrator of the vault.");
  }
  const sees = (place: Place): boolean => guard.may(identity, "list", place).allowed;
  async function seesAnyIn(scope: Scope): Promise<boolean> {
    for (let after: string | null = ""; after !== null;) {
      const page = await vault.page({ scope, reach: "own", limit: 1, after, sees });
      if (page.secrets.length > 0) return true;
      after = page.next; // A page looks at so many at most.
    }
    return false;
  }
  /** With an alias nothing is taken from whoever reads the old name. */
  async function demandRename(place: Place, key: string, { alias }: RenameOptions = {}): Promise<void> {
    const target = { ...place, key };
    await demand("write", place);
    if (!alias) await demand("delete", place);
    await demand("write", target);
    // Otherwise whoever may write would show himself, or others, what they may not see.
    if (!guard.isAsHidden(target, place)) await demand("reveal", place);
  }

  /** Who may see what a place resolves to sees what is inherited there as well, unless that itself is denied. */
  function mayLook(right: Right, asked: Place, found: Place): boolean | "for now" {
    const decisions = [asked, found].map((place) => guard.may(identity, right, place));
    const isDenied = decisions.some(({ because }) => typeof because === "object" && isDenial(because));
    const allowing = isDenied ? [] : decisions.filter(({ allowed }) => allowed);
    return allowing.length > 0 && (allowing.some(isLasting) || "for now");
  }
  function seenOf(chain: Chain<SecretMetadata>, scope: Scope): Chain<SecretMetadata> {
    const asked = { scope, key: chain.key };
    const links = chain.links.filter(({ definition }) => mayLook("list", asked, definition));
    const isSeen = (definition: SecretMetadata | undefined) =>
      links.some((link) => link.definition === definition);
    const winner = chain.winner && isSeen(chain.winner) ? chain.winner : null;
    const stopper = isSeen(chain.stopper?.definition) ? chain.stopper : null;
    return { ...chain, links, winner, stopper };
  }
  const isInReach = ({ scope }: Place) => identity.isRoot || reaches(identity.scope, "read", scope);
  async function assertInReach(place: Place): Promise<void> {
    if (isInReach(place)) return;
    await note(formatSecretUri(place), "read");
    throw notFound(place);
  }
  const mayReveal = (winner: SecretMetadata, place: Place) => mayLook("reveal", place, winner);
  /** What it says is true as long as the guard is the same one. */
  const asker = Symbol("asker");
  const revealing = (options: ResolveOptions | undefined) => ({ app: options?.app, mayReveal, asker });
  /** Nobody learns from a refusal that there is something of which he may not know. */
  async function refusalFor(place: Place, error: UserError, options?: ResolveOptions): Promise<UserError> {
    if (!TELLING.has(error.code)) return error;
    const seen = seenOf(await vault.explain(place, options), place.scope);
    if (seen.winner ?? seen.stopper) return error;
    if (seen.links.some(({ state }) => state === "filtered") || sees(place)) return asError(refusalOf(seen));
    if (error.code === "SECRET_NOT_FOUND") await note(formatSecretUri(place), "reveal");
    return valueDenied(place);
  }
  async function withoutUnseen(
    scope: Scope,
    { found, refused }: ResolvedMany,
    options?: ResolveOptions,
  ): Promise<ResolvedMany> {
    if (refused.length === 0) return { found, refused };
    const chains = (await vault.explainAll(scope, options)).map((chain) => seenOf(chain, scope));
    const seen = new Set(chains.filter(({ winner, stopper }) => winner ?? stopper).map(({ key }) => key));
    return { found, refused: refused.filter(({ key }) => seen.has(key)) };
  }

  return {
    ...vault,
    get id() {
      return vault.id;
    },
    async list() {
      return (await vault.list()).filter(sees);
    },
    async scopes(service) {
      const seen: Scope[] = [];
      for (const scope of await vault.scopes(service)) if (await seesAnyIn(scope)) seen.push(scope);
      return seen;
    },
    page(query) {
      const { scope } = query;
      if (!scope || query.reach !== "effective") return vault.page({ ...query, sees });
      return vault.page({
        ...query,
        sees: (secret) => mayLook("list", { ...secret, scope }, secret) !== false,
      });
    },
    async explain(place, options) {
      await assertInReach(place);
      const shown = seenOf(await vault.explain(place, options), place.scope);
      // Whether there is something that he may not see or nothing at all: the answer is the same.
      if (shown.links.length === 0) await demand("list", place);
      return shown;
    },
    async explainAll(scope, options) {
      await assertInReach({ scope, key: "*" });
      const chains = await vault.explainAll(scope, options);
      return chains.map((chain) => seenOf(chain, scope)).filter(({ links }) => links.length > 0);
    },
    async ciphertext(place, version, from = place.scope) {
      const isInherited = lookupOrder(from).some((wider) => sameScope(wider, place.scope));
      if (!isInherited || !mayLook("read", { ...place, scope: from }, place)) await demand("read", place);
      return vault.ciphertext(place, version);
    },
    async rawEntries() {
      return (await vault.rawEntries()).filter(({ path }) => guard.may(identity, "list", { path }).allowed);
    },
    async rotations() {
      return (await vault.rotations()).filter(({ secret }) => sees(secret));
    },
    versions: (place) => allowed("read", place, () => vault.versions(place)),
    async create(place, value, fields) {
      await demandNew(place);
      return vault.create(place, value, fields);
    },
    put: (place, write) => allowed("write", place, () => vault.put(place, write)),
    async batch(items) {
      for (const item of items)
        if (item.op === "rename") await demandRename(item.place, item.to, item);
        else if (item.op === "create") await demandNew(item.place);
        else await demand(rightOf(item), item.place);
      return vault.batch(items);
    },
    rotate: (place, write) => allowed("write", place, () => vault.rotate(place, write)),
    update: (place, update) => allowed("write", place, () => vault.update(place, update)),
    remove: (place, condition) => allowed("delete", place, () => vault.remove(place, condition)),
    revoke: (place, condition) => allowed("write", place, () => vault.revoke(place, condition)),
    restore: (place, condition) => allowed("write", place, () => vault.restore(place, condition)),
    async rename(place, to, options) {
      await demandRename(place, to, options);
      return vault.rename(place, to, options);
    },
    rollback: (place, version, condition) =>
      allowed("write", place, () => vault.rollback(place, version, condition)),
    deleteVersions: (place, versions, condition) =>
      allowed("delete", place, () => vault.deleteVersions(place, versions, condition)),
    undelete: (place, versions, condition) =>
      allowed("write", place, () => vault.undelete(place, versions, condition)),
    destroy: (place, versions, condition) =>
      allowed("delete", place, () => vault.destroy(place, versions, condition)),
    reveal: (place, version) => allowed("reveal", place, () => vault.reveal(place, version)),
    async resolve(place, options) {
      if (!isInReach(place)) await assertInReach(place);
      try {
        return await vault.resolve(place, revealing(options));
      } catch (error) {
        throw error instanceof UserError ? await refusalFor(place, error, options) : error;
      }
    },
    async resolveMany(scope, keys, options) {
      await assertInReach({ scope, key: keys[0] ?? "*" });
      const { found, refused } = await vault.resolveMany(scope, keys, revealing(options));
      const told = refused.map(async ({ key, code, message, fix }) => {
        const refusal = await refusalFor({ scope, key }, new UserError(code, message, fix), options);
        return { key, ...refusal.toJSON() };
      });
      return { found, refused: await Promise.all(told) };
    },
    async resolveAll(scope, options) {
      await assertInReach({ scope, key: "*" });
      return withoutUnseen(scope, await vault.resolveAll(scope, revealing(options)), options);
    },
    async encrypt(place, value) {
      await demandNew(place);
      return vault.encrypt(place, value);
    },
    decrypt: (place, text) => allowed("reveal", place, () => vault.decrypt(place, text)),
    async diff(place, options) {
      await demand(options?.reveal ? "reveal" : "read", place);
      return vault.diff(place, options);
    },
    async audit(query) {
      await administer("read the audit log");
      return vault.audit(query);
    },
    async auditPage(query) {
      await administer("read the audit log");
      return vault.auditPage(query);
    },
    async auditHead() {
      await administer("read the audit log");
      return vault.auditHead();
    },
    async verifyAudit(keptHead) {
      await administer("read the audit log");
      return vault.verifyAudit(keptHead);
    },
  };
}

/** Asks for rights; what is refused is on record. */
export function demandFor(guard: Guard, identity: Identity, note: Note) {
  return async function demand(right: Right, place: Place): Promise<void> {
    try {
      guard.demand(identity, right, place);
    } catch (error) {
      if (error instanceof UserError) await note(formatSecretUri(place), right);
      throw error;
    }
  };
}

/** Refusals that differ with what there is. */
const TELLING: ReadonlySet<ErrorCode> = new Set([
  "SECRET_NOT_FOUND",
  "SECRET_REVOKED",
  "SECRET_EXPIRED",
  "DENIED",
]);

function isDenial(because: object): boolean {
  return "effect" in because && because.effect === "deny";
}

function rightOf({ op }: BatchItem): Right {
  return op === "remove" ? "delete" : "write";
}

function asError({ code, message, fix }: Refusal): UserError {
  return new UserError(code, message, fix);
}
