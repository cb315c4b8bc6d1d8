import { assignmentTo, nameEnd, nameStart, nameStartInBytes, type Assignment } from "./assignment.ts";
import { classOf, LETTER } from "./characters.ts";
import type { FileKind } from "./file-kind.ts";
import { isFingerprint } from "./fingerprint.ts";
import { mayBeGiven } from "./given.ts";
import { latin1 } from "./latin1.ts";
import { isWithin, type Range } from "./literal.ts";
import { isQuote } from "./operator.ts";
import { looseAfter, mayStandLoose } from "./loose.ts";
import type { Finding } from "./finding.ts";
import type { Candidate } from "./overlap.ts";
import type { GenericRule } from "./rule.ts";
import { secretName, type NameKind } from "./secret-name.ts";
import { isStrong } from "./strong.ts";
import { judge, type Judgement } from "./value.ts";

const GRANT = "identified by";

/** A name that may hold a secret has one of these in it. */
export const GENERIC_WORDS: readonly string[] = [
  "pass",
  "pwd",
  "psw",
  "secret",
  "token",
  "key",
  "cred",
  "auth",
  "_pw",
  // So short a name counts only at a name's end.
  "pw ",
  "pw=",
  "pw:",
  'pw"',
  "pw'",
  "bearer",
  "senha",
  "contrasena",
  "kennwort",
  "wachtwoord",
  "salt",
  "nonce",
  "seed",
  "psk",
  "pepper",
  "init_vector",
  "initvector",
  "initialization_vector",
  "initializationvector",
  "hmac",
  "jwt",
  GRANT,
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
  misses: [
    'token: "identifier"',
    'const SECRET = "/api/v1/secrets/BILLING?project=shop"',
    'accessKey: "your-access-key"',
    "JWT_SECRET=REDACTED_JWT_SECRET",
  ],
};

/** Asked first, of bytes: whether the name that ends at `end` may have a value. */
export const mayHaveValue = (bytes: Uint8Array, end: number, { syntax }: FileKind): boolean =>
  mayBeGiven(bytes, end, syntax) || mayStandLoose(bytes, end);

/**
 * Asked next, of bytes: whether the name from `wordEnd`, where a generic word in it ends, to `end` may be a secret's. Of
 * those that may have a value half are not, and no text is made for them.
 */
export function mayBeSecret(bytes: Uint8Array, wordEnd: number, end: number): boolean {
  // Of the words SQL's alone has a blank there.
  if (bytes[wordEnd - 3] === BLANK) return true;
  const start = nameStartInBytes(bytes, Math.min(wordEnd, end));
  if (mayHoldSecret(latin1(bytes, start, end))) return true;
  const before = bytes[start - 1];
  // In a sentence the word before a name may belong to it: of two to twenty letters, as loose.ts takes it.
  if (before !== BLANK && before !== HYPHEN) return false;
  let word = start - 1;
  while (word > start - 21 && (classOf(bytes[word - 1]!) & LETTER) !== 0) word--;
  return start - 1 - word >= 2 && mayHoldSecret(latin1(bytes, word, end));
}

const [BLANK, HYPHEN] = [32, 45];

/**
 * What the name is given in which a generic word ends at `wordEnd`, where that looks like a secret.
 * @param taken what a rule for a vendor has found: nothing in it need be judged, for that one is kept
 */
export function genericAt(
  text: string,
  wordEnd: number,
  file: FileKind,
  taken: Range = NOTHING,
): Candidate | undefined {
  const end = nameEnd(text, wordEnd);
  const start = isGrant(text, wordEnd) ? wordEnd - GRANT.length : nameStart(text, Math.min(wordEnd, end));
  if (isPublic(text, start) || isHole(text, start, end) || isMinified(text, start, end)) return undefined;
  const assignment = assignmentTo(text, start, end, file.syntax);
  if (assignment && isWithin(assignment, taken)) return undefined;
  return (assignment && given(text, assignment, start, file)) ?? loosely(text, start, end, file, taken);
}

const NOTHING: Range = { start: 0, end: 0 };

/**
 * Whether a name says in any way in which a value may be given to it that this is a secret. Most names do not, and stand
 * in many places: what was found of one is kept.
 */
function mayHoldSecret(name: string): boolean {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const may =
    kindOf({ name, sort: "assign" }) !== undefined ||
    kindOf({ name, sort: "call" }) !== undefined ||
    LONE_KEY.test(name);
  if (NAMES.size >= MOST_NAMES) NAMES.clear();
  NAMES.set(name, may);
  return may;
}

const NAMES = new Map<string, boolean>();
const MOST_NAMES = 4096;

/** SQL gives a password with two words. */
const isGrant = (text: string, end: number): boolean =>
  end >= GRANT.length &&
  /[yY]/.test(text[end - 1]!) &&
  text[end + 1] !== "`" &&
  text.slice(end - GRANT.length, end).toLowerCase() === GRANT &&
  /\b(?:user|grant|role|to)\b[^.;]*$/i.test(text.slice(Math.max(0, end - LONGEST_GRANT), end - GRANT.length));

const LONGEST_GRANT = 120;

/** What the name is given in one of the ways in which code and settings do that. */
function given(text: string, assignment: Assignment, start: number, file: FileKind): Candidate | undefined {
  const value = text.slice(assignment.start, assignment.end);
  const name = kindOf(assignment) ?? (isLoneKey(text, start, assignment, value, file) ? "maybe" : undefined);
  if (!name) return undefined;
  // DB_PASSWORD: "DB_PASSWORD", AnonymousToken = "anonymous", and what make builds of what.
  if (assignment.name.toLowerCase().includes(value.toLowerCase())) return undefined;
  if (isFingerprint(assignment.name, value)) return undefined;
  const judgement = judge(inBase64(value), {
    name,
    sort: assignment.sort,
    quoted: assignment.sort === "element" || isQuote(text[assignment.start - 1]),
    settings: file.syntax === "config" || file.syntax === "shell" || isVariable(text, assignment),
    trial: file.trial,
  });
  return judgement && genericCandidate(name, assignment, judgement);
}

/** A URL's query has the marks of base64 as percent codes. */
const inBase64 = (value: string): string =>
  value.replaceAll(/%(2[BFbf]|3[Dd])/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** `DB_PASSWORD=v` as in an environment, wherever it is shown. */
const isVariable = (text: string, { name, start, sort }: Assignment): boolean =>
  sort === "assign" && text[start - 1] === "=" && text[start - 2] !== " " && /^[A-Z][A-Z0-9_]+$/.test(name);

/** A badge's token is there for all to see, and so is the nonce of a page's script, new at each request. */
function isPublic(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (/[?&]$/.test(before)) return /badge|shield|\.svg\?/i.test(before);
  return (
    before.endsWith(" ") &&
    text.startsWith("nonce=", start) &&
    /<(?:script|style|link)\s[^<>]*$/i.test(before)
  );
}

/** `{$ACME.TOKEN}`, `$(KPWD:.c=.o)`: what is filled in there stands elsewhere. */
function isHole(text: string, start: number, end: number): boolean {
  // A dollar sign may be the first of the name itself.
  const opening = HOLE.exec(text.slice(Math.max(0, start - 3), text[start] === "$" ? start + 1 : start))?.[0];
  return opening !== undefined && (/[})]/.test(text[end] ?? "") || (opening === "$(" && text[end] === ":"));
}

const HOLE = /(?:\$\{|\{\$|\{\{ ?|[$%]\()$/;

/** `,pw="v"`: tools that make programs small call any variable so. */
const isMinified = (text: string, start: number, end: number): boolean =>
  end - start === 2 && /[,;({]/.test(text[start - 1] ?? "") && text[end] === "=";

/** `key = "v"`: a map's, a row's, a secret where nothing else looks like that; of an API's URL what is made at all. */
function isLoneKey(
  text: string,
  start: number,
  { name, sort, start: valueStart }: Assignment,
  value: string,
  { syntax }: FileKind,
): boolean {
  if (sort !== "assign" || !LONE_KEY.test(name)) return false;
  if (/[?&]/.test(text[start - 1] ?? ""))
    return OF_API.test(text.slice(Math.max(0, start - LONGEST_URL), start)) && isStrong(value);
  return (
    text[start - 1] !== "/" &&
    (MADE.test(value) ||
      (IN_BYTES.test(text.slice(Math.max(0, valueStart - 20), valueStart)) && isStrong(value)) ||
      (syntax !== "code" && SMALL.test(value) && isStrong(value)))
  );
}

/** `hex2bin("v")`: a cipher's key is in bytes, where a map's is a text. */
const IN_BYTES = /(?:bytes?|hex|hex2bin|decode|decode64|decodestring)\([bru]?["'`]$/i;

const OF_API = /(?:\/\/api\.|\/api\/|\/v\d\/)[^\s"'`]*$/;
const LONGEST_URL = 120;

const LONE_KEY = /^\$?(?:\w+\.)*key$/i;

/** In settings small letters do, where it is no digest. */
const SMALL = /^(?=\D{0,60}\d\D{0,60}\d)(?=.{0,60}[g-z])[a-z0-9]{20,64}$/;

const MADE = /^(?=.{0,60}[a-z])(?=.{0,60}[A-Z])(?=\D{0,60}\d\D{0,60}\d)[A-Za-z0-9+/=_-]{20,90}$/;

/** Of a function that sets it, the name behind the verb. */
function kindOf({ name, sort }: Pick<Assignment, "name" | "sort">): NameKind | undefined {
  if (name.toLowerCase() === GRANT) return "password";
  if (sort !== "call") return secretName(name);
  const own = name.slice(name.lastIndexOf(".") + 1);
  const given = own.replace(/^(?:set|with|use|add)_?(?=[A-Za-z])/i, "");
  if (/[gG]et|^is[A-Z_]|(?<![A-Z])Is[A-Z_]/.test(own) || (given === own && VERB.test(own))) return undefined;
  return secretName(given);
}

/** Functions that check, pass on or compute: `git_pass("…")`, `HMAC("…")`, `auth("…")`. */
const VERB = /(?:pass|auth|hmac|nonce|salt|jwt|pw)$/i;

/** What stands near the name and is sure to be made by a machine, however it is given. */
function loosely(
  text: string,
  start: number,
  end: number,
  file: FileKind,
  taken: Range,
): Candidate | undefined {
  const found = looseAfter(text, start, end, file, taken);
  return found && genericCandidate(found.name, found, found.judgement);
}

/** What stands in a place that a secret's name gives it. */
export function genericCandidate(
  name: NameKind,
  { start, end }: { readonly start: number; readonly end: number },
  { confidence, facts }: Judgement,
): Candidate {
  const rule = name === "password" ? genericPassword : genericKey;
  const { id, what, severity } = rule;
  const finding: Finding = { rule: id, what, severity, confidence, start, end, facts };
  return { finding, rule };
}
