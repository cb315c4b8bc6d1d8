import { inScope, isPlatform, makeScope } from "../../core/scope.ts";
import type { Place } from "../../core/vault.ts";
import type { UserError } from "../../core/user-error.ts";
import { withIt, type AtOnce } from "../at-once.ts";
import { frequentMap } from "../frequent-map.ts";
import { pathOf } from "../definition.ts";
import type { VaultKeys } from "../keys.ts";
import { recordsIn, type RecordReader } from "../records.ts";
import { notFound } from "../refusals.ts";
import { sameText } from "../same-text.ts";
import type { Reader } from "../store.ts";
import { readEpochs } from "./epochs.ts";
import type { Grant } from "./grants.ts";
import { areEnough, reaches, type Identity, type Right } from "./identity.ts";
import { segmentsOf, type Target } from "./pattern.ts";
import type { Rule } from "./policy.ts";
import { denied, unauthenticated } from "./refusals.ts";
import { readRules, type RulesInForce } from "./rules-in-force.ts";
import { sentTokens } from "./sent-tokens.ts";
import { isLiving, isOver, type StoredToken } from "./tokens.ts";

/** Who may do what, as it stands in one transaction or snapshot. Ask it before the transaction's own writes. */
export interface Guard {
  /**
   * Costs one HMAC and one look-up, of a known and of an unknown token.
   * @param connection over which it came: the same token over the same one again costs the look-up alone
   * @throws UserError UNAUTHENTICATED, VAULT_DAMAGED
   */
  authenticate(token: string | undefined, connection?: object): Promise<Identity>;
  /** The same, where it was found over this connection before and nothing has changed that it rests on. */
  recall(token: string, connection: object): Identity | undefined;
  /**
   * The same identity as it is now, or null where its token has ended: what is open for long asks again.
   * @throws UserError VAULT_DAMAGED
   */
  current(identity: Identity): Promise<Identity | null>;
  /** @throws UserError INVALID_SCOPE, INVALID_NAME */
  may(identity: Identity, right: Right, target: Target): Decision;
  /** As `may`, with the refusal that the caller gets: what his token does not reach is not there for him. */
  demand(identity: Identity, right: Right, place: Place): void;
  /** Whether nobody may see at `place` what he may not see at `than`, as far as policies and grants go. */
  isAsHidden(place: Place, than: Place): boolean;
  /** How many that have not ended. */
  grantsGivenBy(user: string): number;
  /** Whether they may change policies, logins and other people's tokens. */
  mayAdminister(identity: Identity): boolean;
}

export interface Decision {
  readonly allowed: boolean;
  readonly because: Rule | Grant | "root" | "no rule" | `beyond the token's ${"life" | "rights" | "scope"}`;
}

/** What was read of a store, kept as long as it is true. */
export interface Guards {
  /**
   * The same guard as before where nothing has changed since, and it is asked through the same reader.
   * @param now gives Unix time in milliseconds
   */
  at(reader: Reader, keys: VaultKeys, now: () => number): Promise<Guard>;
}

export function openGuards(location: string): Guards {
  let tokens: KnownTokens | undefined;
  let inForce: KnownRules | undefined;
  const sent = sentTokens<KnownToken>();
  const made = new WeakMap<Reader, { readonly moment: Moment; readonly guard: Guard }>();
  return {
    async at(reader, keys, now) {
      const epochs = await readEpochs(reader);
      // An older snapshot may still be read when a newer one is: each keeps to what belongs to it.
      const known =
        tokens?.epoch === epochs.tokens ? tokens : { epoch: epochs.tokens, identities: new Map() };
      const ruling =
        inForce?.epoch === epochs.rules
          ? inForce
          : { epoch: epochs.rules, rules: await readRules(recordsIn(reader, keys, location)) };
      [tokens, inForce] = [known, ruling];
      const facts = { keys, now, identities: known.identities, rules: ruling.rules, sent };
      const before = made.get(reader);
      if (before && isSame(before.moment, facts)) return before.guard;
      const moment = { ...facts, records: recordsIn(reader, keys, location) };
      const guard = guardOf(moment);
      made.set(reader, { moment, guard });
      return guard;
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
  readonly rules: RulesInForce;
}

/** So many tokens are kept in memory; the others are read when they are used. */
const MOST_KNOWN = 10_000;

/** About secrets, each of some 200 bytes. */
const MOST_VERDICTS = 16_384;

interface Moment {
  readonly records: RecordReader;
  readonly keys: VaultKeys;
  readonly now: () => number;
  readonly identities: KnownTokens["identities"];
  readonly rules: RulesInForce;
  readonly sent: ReturnType<typeof sentTokens<KnownToken>>;
}

function isSame(before: Moment, facts: Omit<Moment, "records">): boolean {
  const names = ["keys", "now", "identities", "rules"] as const;
  return names.every((name) => before[name] === facts[name]);
}

function guardOf({ records, keys, now, identities, rules, sent }: Moment): Guard {
  const verdicts = frequentMap<Decision>(MOST_VERDICTS);

  function find(accessor: string): AtOnce<KnownToken | null> {
    return withIt(identities.get(accessor) ?? read(accessor), (known) =>
      known && !isOver(known.identity.expiresAt, now()) ? known : null,
    );
  }

  async function read(accessor: string): Promise<KnownToken | null> {
    const token = await records.find<StoredToken>("tokens", accessor);
    if (!token || !(await isLiving(records, token, now()))) return null;
    const known = { proof: token.proof, identity: identityOf(accessor, token) };
    const [oldest] = identities.size >= MOST_KNOWN ? identities.keys() : [];
    if (oldest !== undefined) identities.delete(oldest);
    identities.set(accessor, known);
    return known;
  }

  function may(identity: Identity, right: Right, target: Target): Decision {
    if (isOver(identity.expiresAt, now())) return no("beyond the token's life");
    if (!("scope" in target)) return decide(identity, right, target);
    const question = `${identity.accessor} ${right} ${pathOf(target)}`;
    const known = verdicts.get(question);
    if (known) return known;
    const decision = decide(identity, right, target);
    if (isLasting(decision)) verdicts.set(question, decision);
    return decision;
  }

  function decide(identity: Identity, right: Right, target: Target): Decision {
    const segments = segmentsOf(target);
    if (identity.isRoot) return { allowed: true, because: "root" };
    if (!areEnough(identity.rights, right)) return no("beyond the token's rights");
    if (!isInReach(identity, right, target, segments)) return no("beyond the token's scope");
    return rules.decide(identity, right, segments, now());
  }

  return {
    recall(token, connection) {
      const { accessor, found } = sent(keys, token, connection);
      const known = found && identities.get(accessor) === found && !isOver(found.identity.expiresAt, now());
      return known ? found.identity : undefined;
    },
    async authenticate(token = "", connection) {
      const asked = sent(keys, token, connection);
      const known = await find(asked.accessor);
      if (!known || !sameText(known.proof, asked.proof)) throw unauthenticated();
      asked.found = known;
      return known.identity;
    },
    current: async ({ accessor }) => (await find(accessor))?.identity ?? null,
    may,
    demand(identity, right, place) {
      if (may(identity, right, place).allowed) return;
      const canLook = identity.isRoot || isInReach(identity, "list", place, segmentsOf(place));
      throw canLook ? refusal(identity, right, place) : notFound(place);
    },
    isAsHidden: (place, than) => rules.isAsHidden(segmentsOf(place), segmentsOf(than), now()),
    grantsGivenBy: (user) => rules.grantsGivenBy(user, now()),
    mayAdminister(identity) {
      const { isRoot, scope, rights, expiresAt } = identity;
      if (isOver(expiresAt, now())) return false;
      const isUnlimited = isPlatform(scope) && areEnough(rights, "grant");
      return isRoot || (isUnlimited && rules.mayGrantAll(identity));
    },
  };
}

function identityOf(accessor: string, token: StoredToken): Identity {
  const { user, roles, scope, rights, isRoot, expires_at: expiresAt } = token;
  return { user, roles, scope, rights, accessor, expiresAt, isRoot };
}

function isInReach({ scope }: Identity, right: Right, target: Target, segments: readonly string[]): boolean {
  const [project, environment, service] = segments;
  if ("scope" in target) return reaches(scope, right, makeScope({ project, environment, service }));
  const parts = [scope.project, scope.environment, scope.service];
  return parts.every((part, index) => part === undefined || part === segments[index]);
}

/** True of what stands as long as the rules do: grants begin and end by themselves. */
export function isLasting({ because }: Decision): boolean {
  return because === "root" || (typeof because === "object" && "effect" in because);
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
