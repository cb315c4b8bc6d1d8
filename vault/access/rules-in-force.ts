import type { RecordReader } from "../records.ts";
import { isInForce, listGrants, type Grant } from "./grants.ts";
import { includes, type Right } from "./identity.ts";
import { patternTree, type PatternTree } from "./pattern.ts";
import { listPolicies } from "./policies.ts";
import { compilePolicies, isSubset, type PolicySet, type PolicyVerdict, type Subject } from "./policy.ts";

/** What all policies and grants together say. */
export interface RulesInForce extends Pick<PolicySet, "mayGrantAll"> {
  /** Whether everybody who may see one secret may see another as well. */
  isAsHidden(one: readonly string[], other: readonly string[], now: number): boolean;
  /** How many grants one user has given that have not ended. */
  grantsGivenBy(user: string, now: number): number;
  /** @param now Unix time in milliseconds, for grants end by themselves */
  decide(who: Subject, right: Right, segments: readonly string[], now: number): PolicyVerdict | GrantVerdict;
}

export interface GrantVerdict {
  readonly allowed: true;
  readonly because: Grant;
}

/** A grant adds to what policies allow; what they deny stays denied. */
export async function readRules(records: RecordReader): Promise<RulesInForce> {
  const policies = compilePolicies(await listPolicies(records));
  const all = await listGrants(records, Number.NEGATIVE_INFINITY);
  const grants = byUser(all);
  return {
    mayGrantAll: (who) => policies.mayGrantAll(who),
    isAsHidden(one, other, now) {
      const showing = (user: UserGrants, segments: readonly string[]) =>
        grantsFor(user, segments).filter((grant) => isInForce(grant, now) && grant.rights.includes("reveal"));
      return (
        policies.isAsHidden(one, other) &&
        [...grants.values()].every((user) => isSubset(showing(user, one), showing(user, other)))
      );
    },
    grantsGivenBy: (giver, now) =>
      all.filter((grant) => grant.created_by === giver && isInForce(grant, now)).length,
    decide(who, right, segments, now) {
      const verdict = policies.decide(who, right, segments);
      if (verdict.because !== "no rule") return verdict;
      const [longest] = grantsFor(grants.get(who.user), segments)
        .filter((each) => isInForce(each, now) && each.rights.some((held) => includes(held, right)))
        .toSorted((one, other) => other.until - one.until);
      return longest ? { allowed: true, because: longest } : verdict;
    },
  };
}

interface UserGrants {
  readonly byPath: Map<string, Grant[]>;
  readonly byPattern: PatternTree<Grant>;
}

function byUser(grants: readonly Grant[]): Map<string, UserGrants> {
  const users = new Map<string, UserGrants>();
  for (const grant of grants) {
    const user = users.get(grant.user) ?? { byPath: new Map<string, Grant[]>(), byPattern: patternTree() };
    users.set(grant.user, user);
    if (grant.isPattern) user.byPattern.add(grant.on, grant);
    else user.byPath.set(grant.on, [...(user.byPath.get(grant.on) ?? []), grant]);
  }
  return users;
}

function grantsFor(grants: UserGrants | undefined, segments: readonly string[]): Grant[] {
  if (!grants) return [];
  return [...(grants.byPath.get(segments.join("/")) ?? []), ...grants.byPattern.matching(segments)];
}
