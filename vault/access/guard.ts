import { inScope, isPlatform } from "../../core/scope.ts";
import type { Place } from "../../core/vault.ts";
import type { UserError } from "../../core/user-error.ts";
import type { VaultKeys } from "../keys.ts";
import { recordsIn, type RecordReader } from "../records.ts";
import { notFound } from "../refusals.ts";
import type { Reader } from "../store.ts";
import { readEpochs } from "./epochs.ts";
import { listGrants, isInForce, type Grant } from "./grants.ts";
import { areEnough, includes, reaches, type Identity, type Right } from "./identity.ts";
import { patternTree, segmentsOf, type PatternTree, type Target } from "./pattern.ts";
import { listPolicies } from "./policies.ts";
import { compilePolicies, type PolicySet, type Rule } from "./policy.ts";
import { denied, unauthenticated } from "./refusals.ts";
import { digestOf, isSameProof } from "./token-text.ts";
import { isLiving, isOver, type StoredToken } from "./tokens.ts";

/** Who may do what, as it stands in one transaction or snapshot. Ask it before the transaction's own writes. */
export interface Guard {
  /**
   * Costs one HMAC and one look-up, of a known and of an unknown token.
   * @throws UserError UNAUTHENTICATED, VAULT_DAMAGED
   */
  authenticate(token: string | undefined): Promise<Identity>;
  /**
   * The same identity as it is now, or null where its token has ended: what is open for long asks again.
   * @throws UserError VAULT_DAMAGED
   */
  current(identity: Identity): Promise<Identity | null>;
  /** @throws UserError INVALID_SCOPE, INVALID_NAME */
  may(identity: Identity, right: Right, target: Target): Decision;
  /** As `may`, with the refusal that the caller gets: what he may not even list is not there for him. */
  demand(identity: Identity, right: Right, place: Place): void;
  /** Whether they may change policies, logins and other people's tokens. */
  mayAdminister(identity: Identity): boolean;
}

export interface Decision {
  readonly allowed: boolean;
  readonly because: Rule | Grant | "root" | "no rule" | `beyond the token's ${"life" | "rights" | "scope"}`;
}

/** What was read of a store, kept as long as it is true. */
export interface Guards {
  /** @param now Unix time in milliseconds */
  at(reader: Reader, keys: VaultKeys, now: number): Promise<Guard>;
}

export function openGuards(location: string): Guards {
  let tokens: KnownTokens = { epoch: "", identities: new Map() };
  let rules: KnownRules | undefined;
  return {
    async at(reader, keys, now) {
      const epochs = await readEpochs(reader);
      const records = recordsIn(reader, keys, location);
      // An older snapshot may still be read when a newer one is: each keeps to what belongs to it.
      const known = tokens.epoch === epochs.tokens ? tokens : { epoch: epochs.tokens, identities: new Map() };
      const inForce = rules?.epoch === epochs.rules ? rules : await readRules(records, epochs.rules);
      [tokens, rules] = [known, inForce];
      return guardOf({ records, keys, now, known, rules: inForce });
    },
  };
}

/** By accessor. */
interface KnownTokens {
  readonly epoch: string;
  readonly identities: Map<string, KnownToken>;
}

interface KnownToken {
  readonly proof: string;
  readonly identity: Identity;
}

interface KnownRules {
  readonly epoch: string;
  readonly policies: PolicySet;
  /** By user. */
  readonly grants: ReadonlyMap<string, UserGrants>;
}

interface UserGrants {
  readonly byPath: Map<string, Grant[]>;
  readonly byPattern: PatternTree<Grant>;
}

/** So many tokens are kept in memory; the others are read when they are used. */
const MOST_KNOWN = 10_000;

interface Moment {
  readonly records: RecordReader;
  readonly keys: VaultKeys;
  readonly now: number;
  readonly known: KnownTokens;
  readonly rules: KnownRules;
}

function guardOf({ records, keys, now, known: { identities }, rules }: Moment): Guard {
  async function find(accessor: string): Promise<KnownToken | null> {
    const known = identities.get(accessor) ?? (await read(accessor));
    return known && !isOver(known.identity.expiresAt, now) ? known : null;
  }

  async function read(accessor: string): Promise<KnownToken | null> {
    const token = await records.find<StoredToken>("tokens", accessor);
    if (!token || !(await isLiving(records, token, now))) return null;
    const known = { proof: token.proof, identity: identityOf(accessor, token) };
    const [oldest] = identities.size >= MOST_KNOWN ? identities.keys() : [];
    if (oldest !== undefined) identities.delete(oldest);
    identities.set(accessor, known);
    return known;
  }

  function may(identity: Identity, right: Right, target: Target): Decision {
    if (isOver(identity.expiresAt, now)) return no("beyond the token's life");
    const segments = segmentsOf(target);
    if (identity.isRoot) return { allowed: true, because: "root" };
    if (!areEnough(identity.rights, right)) return no("beyond the token's rights");
    if (!isInReach(identity, right, target, segments)) return no("beyond the token's scope");
    const verdict = rules.policies.decide(identity, right, segments);
    if (verdict.because !== "no rule") return verdict;
    const grant = grantsFor(rules.grants.get(identity.user), segments).find(
      (each) => isInForce(each, now) && each.rights.some((held) => includes(held, right)),
    );
    return grant ? { allowed: true, because: grant } : verdict;
  }

  return {
    async authenticate(token = "") {
      const { accessor, proof } = digestOf(keys, "token", token);
      const known = await find(accessor);
      if (!known || !isSameProof(known.proof, proof)) throw unauthenticated();
      return known.identity;
    },
    current: async ({ accessor }) => (await find(accessor))?.identity ?? null,
    may,
    demand(identity, right, place) {
      if (may(identity, right, place).allowed) return;
      throw may(identity, "list", place).allowed ? refusal(identity, right, place) : notFound(place);
    },
    mayAdminister: (identity) =>
      identity.isRoot ||
      (!isOver(identity.expiresAt, now) &&
        isPlatform(identity.scope) &&
        areEnough(identity.rights, "grant") &&
        rules.policies.mayGrantAll(identity)),
  };
}

async function readRules(records: RecordReader, epoch: string): Promise<KnownRules> {
  const grants = new Map<string, UserGrants>();
  for (const grant of await listGrants(records, 0)) {
    const user = grants.get(grant.user) ?? { byPath: new Map<string, Grant[]>(), byPattern: patternTree() };
    grants.set(grant.user, user);
    if (grant.isPattern) user.byPattern.add(grant.on, grant);
    else user.byPath.set(grant.on, [...(user.byPath.get(grant.on) ?? []), grant]);
  }
  return { epoch, policies: compilePolicies(await listPolicies(records)), grants };
}

function grantsFor(grants: UserGrants | undefined, segments: readonly string[]): Grant[] {
  if (!grants) return [];
  return [...(grants.byPath.get(segments.join("/")) ?? []), ...grants.byPattern.matching(segments)];
}

function identityOf(accessor: string, token: StoredToken): Identity {
  const { user, roles, scope, rights, isRoot, expires_at: expiresAt } = token;
  return { user, roles, scope, rights, accessor, expiresAt, isRoot };
}

function isInReach({ scope }: Identity, right: Right, target: Target, segments: readonly string[]): boolean {
  if ("scope" in target) return reaches(scope, right, target.scope);
  const parts = [scope.project, scope.environment, scope.service];
  return parts.every((part, index) => part === undefined || part === segments[index]);
}

function no(because: Exclude<Decision["because"], Rule | Grant>): Decision {
  return { allowed: false, because };
}

function refusal({ user }: Identity, right: Right, { key, scope }: Place): UserError {
  return denied(
    user,
    `may not ${right} ${key} ${inScope(scope)}`,
    'Ask for a policy that allows it, or for a while with "keyward grant-access".',
  );
}
