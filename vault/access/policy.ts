import { includes, RIGHTS, type Identity, type Right } from "./identity.ts";
import { patternTree, segmentsOf, type Target } from "./pattern.ts";

/**
 * Who may do what where, as it is written: `{"secrets": {"shop/production/*": {"read": ["engineers"],
 * "deny": {"reveal": ["interns"]}}}}`. A pattern is anchored on project/environment/service/NAME, unset levels `*`.
 * A subject is a role, `user:john@example.com`, or `*` for everyone who has a token.
 */
export interface PolicyDocument {
  readonly secrets: Readonly<Record<string, PolicyRules>>;
}

export interface PolicyRules extends Subjects {
  readonly deny?: Subjects;
}

export type Subjects = { readonly [right in Right]?: readonly string[] };

export interface Policy {
  readonly name: string;
  readonly document: PolicyDocument;
}

/** Which part of a policy decided. */
export interface Rule {
  readonly effect: "allow" | "deny";
  readonly policy: string;
  readonly pattern: string;
  readonly right: Right;
  readonly subject: string;
}

export interface PolicyVerdict {
  readonly allowed: boolean;
  readonly because: Rule | "no rule";
}

/** Who is looked up in a policy. */
export type Subject = Pick<Identity, "user" | "roles">;

/** Policies made ready to be asked often. */
export interface PolicySet {
  /** What is not allowed is forbidden, and what is forbidden anywhere is not allowed. */
  decide(who: Subject, right: Right, segments: readonly string[]): PolicyVerdict;
  /** Whether what the policies say of one secret shows it to nobody to whom they do not show the other. */
  isAsHidden(one: readonly string[], other: readonly string[]): boolean;
  /** Whether they may grant everything, which is what it takes to administer policies, tokens and logins. */
  mayGrantAll(who: Subject): boolean;
}

/**
 * What the policies say, and which of their rules said so: `policy:test`.
 * @throws UserError INVALID_SCOPE, INVALID_NAME
 */
export function testPolicy(
  policies: readonly Policy[],
  who: Subject,
  right: Right,
  target: Target,
): PolicyVerdict {
  return compilePolicies(policies).decide(who, right, segmentsOf(target));
}

export function compilePolicies(policies: readonly Policy[]): PolicySet {
  const rules = policies.flatMap(rulesOf);
  const tree = patternTree<SubjectsRule>();
  for (const rule of rules) tree.add(rule.pattern, rule);
  const showing = (segments: readonly string[], effect: Rule["effect"]) =>
    tree.matching(segments).filter((rule) => rule.effect === effect && isAbout(rule, "reveal"));
  return {
    isAsHidden: (one, other) =>
      isSubset(showing(one, "allow"), showing(other, "allow")) &&
      isSubset(showing(other, "deny"), showing(one, "deny")),
    mayGrantAll(who) {
      const about = rules.filter((rule) => rule.effect === "deny" || rule.pattern === "*");
      const deciding = about.filter((rule) => isAbout(rule, "grant") && subjectIn(rule, who) !== undefined);
      return deciding.length > 0 && deciding.every(({ effect }) => effect === "allow");
    },
    decide(who, right, segments) {
      let allowing: Rule | undefined;
      for (const rule of tree.matching(segments)) {
        const subject = isAbout(rule, right) ? subjectIn(rule, who) : undefined;
        if (subject === undefined) continue;
        if (rule.effect === "deny") return { allowed: false, because: ruleOf(rule, subject) };
        allowing ??= ruleOf(rule, subject);
      }
      return { allowed: allowing !== undefined, because: allowing ?? "no rule" };
    },
  };
}

/** True where all of `some` are among `all`. */
export function isSubset<T>(some: readonly T[], all: readonly T[]): boolean {
  return some.every((item) => all.includes(item));
}

interface SubjectsRule extends Omit<Rule, "subject"> {
  readonly subjects: readonly string[];
}

function rulesOf({ name: policy, document }: Policy): SubjectsRule[] {
  return Object.entries(document.secrets).flatMap(([pattern, { deny = {}, ...allow }]) =>
    RIGHTS.flatMap((right) => {
      const rule = { policy, pattern, right };
      return [
        { ...rule, effect: "allow" as const, subjects: allow[right] ?? [] },
        { ...rule, effect: "deny" as const, subjects: deny[right] ?? [] },
      ].filter(({ subjects }) => subjects.length > 0);
    }),
  );
}

/** Who may reveal may also read; who may not read may not reveal either. */
function isAbout({ effect, right: ruled }: SubjectsRule, asked: Right): boolean {
  return effect === "deny" ? includes(asked, ruled) : includes(ruled, asked);
}

function subjectIn({ subjects }: SubjectsRule, { user, roles }: Subject): string | undefined {
  return subjects.find((subject) => subject === "*" || subject === `user:${user}` || roles.includes(subject));
}

function ruleOf({ effect, policy, pattern, right }: SubjectsRule, subject: string): Rule {
  return { effect, policy, pattern, right, subject };
}
