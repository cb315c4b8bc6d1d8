import { UserError } from "../../core/user-error.ts";
import { isRight, isRole, isUser, RIGHTS } from "./identity.ts";
import { patternProblem } from "./pattern.ts";
import type { PolicyDocument, PolicyRules, Subjects } from "./policy.ts";

const LIMITS = { patterns: 1_000, subjects: 256 } as const;

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
  if (patterns.length > LIMITS.patterns)
    throw invalid(
      `The policy has ${patterns.length} patterns; at most ${LIMITS.patterns} are allowed.`,
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
    if (!Array.isArray(subjects) || subjects.length > LIMITS.subjects)
      throw invalid(
        `${quoted(where)}, ${right} is no list of at most ${LIMITS.subjects} subjects.`,
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
