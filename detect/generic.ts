import { assignmentTo, nameEnd } from "./assignment.ts";
import type { FileKind } from "./file-kind.ts";
import type { Finding } from "./finding.ts";
import type { Candidate } from "./overlap.ts";
import type { GenericRule } from "./rule.ts";
import { secretName } from "./secret-name.ts";
import { judge } from "./value.ts";

/** A name that may hold a secret has one of these in it. */
export const GENERIC_WORDS: readonly string[] = [
  "pass",
  "pwd",
  "secret",
  "token",
  "key",
  "cred",
  "auth",
  "_pw",
  "bearer",
];

const REMEDIATION =
  "Change it where it is used, then move it to the vault: a value that was once committed stays in the history.";

export const genericPassword: GenericRule = {
  id: "generic-password",
  kind: "generic",
  what: "a password",
  source: "https://cwe.mitre.org/data/definitions/798.html",
  severity: "high",
  remediation: REMEDIATION,
  hits: ['"DB_PASS": "‹supersecret' + 'pas$›"', "db_password = '‹Kx9!" + "vLq2#Tz›'"],
  misses: ['password: "Enter your password"', "password = getPassword()", 'password: "changePassword"'],
};

export const genericKey: GenericRule = {
  id: "generic-key",
  kind: "generic",
  what: "a key or token",
  source: "https://cwe.mitre.org/data/definitions/798.html",
  severity: "high",
  remediation: REMEDIATION,
  hits: ['const apiSecret = "‹qT7zR2mK9' + 'xW4bN8cV1pL5›";'],
  misses: ['token: "identifier"', 'accessKey: "your-access-key"', "JWT_SECRET=REDACTED_JWT_SECRET"],
};

/**
 * Looks at the name in which a generic word ends at `wordEnd`.
 * @returns what it is given, where that looks like a secret, and where the name ends: words before need no look.
 */
export function genericAt(
  text: string,
  wordEnd: number,
  { syntax, trial }: FileKind,
): { readonly candidate: Candidate | undefined; readonly nameEnd: number } {
  const end = nameEnd(text, wordEnd);
  const assignment = assignmentTo(text, wordEnd - 1, end, syntax);
  const name = assignment && secretName(assignment.name);
  if (!name) return { candidate: undefined, nameEnd: end };
  const value = text.slice(assignment.start, assignment.end);
  const judgement = judge(value, { name, settings: syntax === "config" || syntax === "shell", trial });
  if (!judgement) return { candidate: undefined, nameEnd: end };
  const rule = name === "password" ? genericPassword : genericKey;
  const finding: Finding = {
    rule: rule.id,
    what: rule.what,
    severity: rule.severity,
    confidence: judgement.confidence,
    start: assignment.start,
    end: assignment.end,
    facts: judgement.facts,
  };
  return { candidate: { finding, rule }, nameEnd: end };
}
