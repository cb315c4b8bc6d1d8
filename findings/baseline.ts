import { UserError } from "../core/user-error.ts";

/** Findings that are known and accepted. It holds no secret and no line, and may be committed. */
export interface Baseline {
  /** What its fingerprints are keyed with. */
  readonly salt: string;
  readonly findings: readonly KnownFinding[];
}

export interface KnownFinding {
  readonly fingerprint: string;
  readonly rule: string;
  /** From the repository's root, with `/`. */
  readonly file: string;
  /** Why it is accepted; for people to write, and kept when the file is written anew. */
  readonly reason?: string;
}

/** At a repository's root, a file of this name holds without being asked for. */
export const BASELINE_NAME = "keyward-baseline.json";

const VERSION = 1;
const SHORTEST_SALT = 16;

/** The salt is no secret: a UUID that is called an id, which no scanner takes for one. */
export function newBaseline(): Baseline {
  return { salt: crypto.randomUUID(), findings: [] };
}

/**
 * @param file as the message names it
 * @throws UserError FILE_INVALID
 */
export function parseBaseline(text: string, file: string): Baseline {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (cause) {
    // The parser's own message quotes the text.
    throw invalid(file, "is no JSON: it may hold the marks of a merge conflict", cause);
  }
  if (!isRecord(root) || !("version" in root) || !("id" in root) || !Array.isArray(root["findings"])) {
    throw invalid(file, "is no baseline of Keyward");
  }
  if (root["version"] !== VERSION) throw invalid(file, `has another version than ${VERSION}`);
  const { id: salt, findings } = root;
  if (typeof salt !== "string" || salt.length < SHORTEST_SALT) throw invalid(file, "has a broken id");
  return { salt, findings: findings.map((entry: unknown, index) => knownFinding(entry, index, file)) };
}

function knownFinding(entry: unknown, index: number, file: string): KnownFinding {
  if (!isRecord(entry)) throw invalid(file, `has a broken entry, number ${index + 1}`);
  const { fingerprint, rule, file: path, reason } = entry;
  const isWhole =
    typeof fingerprint === "string" &&
    typeof rule === "string" &&
    typeof path === "string" &&
    (reason === undefined || typeof reason === "string");
  if (!isWhole) throw invalid(file, `has a broken entry, number ${index + 1}`);
  return { fingerprint, rule, file: path, ...(reason !== undefined && { reason }) };
}

/**
 * The text of a baseline's file: sorted and one finding a line, so that two branches that each add one merge well,
 * and the same findings always give the same text.
 */
export function baselineText({ salt, findings }: Baseline): string {
  const lines = findings.map(
    ({ fingerprint, rule, file, reason }) => `    ${JSON.stringify({ file, rule, fingerprint, reason })}`,
  );
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "version": ${VERSION},\n  "id": ${JSON.stringify(salt)},\n  "findings": ${list}\n}\n`;
}

/** The baseline with these findings as well; one that it has already keeps its reason. */
export function withFindings({ salt, findings }: Baseline, added: readonly KnownFinding[]): Baseline {
  const all = new Map([...added, ...findings].map((known) => [known.fingerprint, known]));
  return { salt, findings: [...all.values()].toSorted(byPlace) };
}

/**
 * A baseline of these findings and of what the scan did not look at, with the salt and the reasons of the one before.
 * @param covers whether a secret in the file would have been found
 */
export function renewed(
  before: Baseline,
  found: readonly KnownFinding[],
  covers: (file: string) => boolean,
): Baseline {
  const now = new Set(found.map(({ fingerprint }) => fingerprint));
  const kept = before.findings.filter(({ file, fingerprint }) => now.has(fingerprint) || !covers(file));
  return withFindings({ salt: before.salt, findings: kept }, found);
}

function byPlace(a: KnownFinding, b: KnownFinding): number {
  const [first, second] = [a, b].map(({ file, rule, fingerprint }) => `${file}\0${rule}\0${fingerprint}`);
  return first! < second! ? -1 : 1;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function invalid(file: string, what: string, cause?: unknown): UserError {
  return new UserError(
    "FILE_INVALID",
    `The baseline ${file} ${what}.`,
    `Correct it, or make it anew: remove it and run "keyward scan --write-baseline ${file}".`,
    { cause },
  );
}
