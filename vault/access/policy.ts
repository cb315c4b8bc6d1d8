import { UserError } from "../../core/user-error.ts";
import { includes, isRight, isRole, isUser, RIGHTS, type Identity, type Right } from "./identity.ts";
import { patternProblem, patternTree, segmentsOf, type Target } from "./pattern.ts";

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

export const POLICY_LIMITS = { patterns: 1_000, subjects: 256 } as const;

/** Policies made ready to be asked often. */
export interface PolicySet {
  /** What is not allowed is forbidden, and what is forbidden anywhere is not allowed. */
  decide(who: Subject, right: Right, segments: readonly string[]): PolicyVerdict;
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
  return {
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

/**
 * Reads a policy from data that came from outside.
 * @throws UserError INVALID_POLICY naming the place in it
 */
export function parsePolicy(data: unknown): PolicyDocument {
  if (!isObject(data) || !isObject(data.secrets) || Object.keys(data).length > 1)
    throw invalid(
      'A policy is an object with the one member "secrets".',
      'Write {"secrets": {"*/production/*": {"read": ["engineers"]}}}.',
    );
  const patterns = Object.entries(data.secrets);
  if (patterns.length > POLICY_LIMITS.patterns)
    throw invalid(
      `The policy has ${patterns.length} patterns; at most ${POLICY_LIMITS.patterns} are allowed.`,
      "Divide it into several policies.",
    );
  const entries = patterns.map(([pattern, rules]) => [pattern, parseRules(pattern, rules)] as const);
  return { secrets: Object.fromEntries(entries) };
}

function parseRules(pattern: string, rules: unknown): PolicyRules {
  assertPattern(pattern);
  if (!isObject(rules)) throw invalid(`The rules of ${quoted(pattern)} are no object.`, RULES_FIX);
  const { deny, ...allow } = rules;
  const allowed = parseSubjects(pattern, allow);
  return deny === undefined ? allowed : { ...allowed, deny: parseSubjects(`${pattern}, deny`, deny) };
}

/** @throws UserError INVALID_POLICY */
export function assertPattern(pattern: string): void {
  const problem = patternProblem(pattern);
  if (problem) throw invalid(`The pattern ${quoted(pattern)} ${problem.why}.`, problem.fix);
}

function parseSubjects(where: string, data: unknown): Subjects {
  if (!isObject(data)) throw invalid(`The rules of ${quoted(where)} are no object.`, RULES_FIX);
  for (const [right, subjects] of Object.entries(data)) {
    if (!isRight(right))
      throw invalid(`${quoted(where)} has rules for ${quoted(right)}, which is no right.`, RULES_FIX);
    if (!Array.isArray(subjects) || subjects.length > POLICY_LIMITS.subjects)
      throw invalid(
        `${quoted(where)}, ${right} is no list of at most ${POLICY_LIMITS.subjects} subjects.`,
        RULES_FIX,
      );
    const wrong: unknown = subjects.find((subject) => !isSubject(subject));
    if (wrong !== undefined)
      throw invalid(
        `${quoted(where)}, ${right} names ${typeof wrong === "string" ? quoted(wrong) : "something"} that is no subject.`,
        'A subject is a role, "user:john@example.com", or "*" for everyone.',
      );
  }
  return data;
}

function isSubject(subject: unknown): boolean {
  if (typeof subject !== "string") return false;
  return subject === "*" || (subject.startsWith("user:") ? isUser(subject.slice(5)) : isRole(subject));
}

const RULES_FIX = `Name for each right (${RIGHTS.join(", ")}) the subjects that have it, and under "deny" those that do not.`;

export function quoted(text: string): string {
  return `"${text.slice(0, 80)}"`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalid(message: string, fix: string): UserError {
  return new UserError("INVALID_POLICY", message, fix);
}
