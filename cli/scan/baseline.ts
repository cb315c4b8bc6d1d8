import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../../core/user-error.ts";
import type { IdentifiedHit } from "./identity.ts";
import { errorCode } from "./list-files.ts";

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

const VERSION = 1;
const SHORTEST_SALT = 16;

/** The salt is no secret: a UUID that is called an id, which no scanner takes for one. */
export function newBaseline(): Baseline {
  return { salt: randomUUID(), findings: [] };
}

/** @throws UserError FILE_NOT_FOUND, NO_ACCESS, FILE_INVALID */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    const code = errorCode(cause);
    if (code === "ENOENT") {
      throw new UserError(
        "FILE_NOT_FOUND",
        `There is no baseline ${file}.`,
        `Run "keyward scan --write-baseline ${file}" to make one.`,
        { cause },
      );
    }
    throw new UserError(
      "NO_ACCESS",
      `The baseline ${file} cannot be read (${code}).`,
      "Correct its rights.",
      {
        cause,
      },
    );
  });
  return parseBaseline(text, file);
}

/** The same where the file exists, else undefined. */
export async function readBaselineIfThere(file: string): Promise<Baseline | undefined> {
  return readBaseline(file).catch((error: unknown) => {
    if (error instanceof UserError && error.code === "FILE_NOT_FOUND") return undefined;
    throw error;
  });
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

/**
 * A baseline of these hits and of what the scan did not look at, with the salt and the reasons of the one before.
 * @param covers whether a secret in the file would have been found
 */
export function renewed(
  before: Baseline,
  hits: readonly IdentifiedHit[],
  covers: (file: string) => boolean,
): Baseline {
  const old = new Map(before.findings.map((known) => [known.fingerprint, known]));
  const kept = before.findings.filter(({ file }) => !covers(file));
  const found = hits.map(({ fingerprint, found: { rule }, path: file }): KnownFinding => {
    const reason = old.get(fingerprint)?.reason;
    return { fingerprint, rule, file, ...(reason !== undefined && { reason }) };
  });
  const findings = new Map([...kept, ...found].map((known) => [known.fingerprint, known]));
  return { salt: before.salt, findings: [...findings.values()].toSorted(byPlace) };
}

function byPlace(a: KnownFinding, b: KnownFinding): number {
  const [first, second] = [a, b].map(({ file, rule, fingerprint }) => `${file}\0${rule}\0${fingerprint}`);
  return first! < second! ? -1 : 1;
}

/** @throws UserError NO_ACCESS */
export async function writeBaseline(file: string, baseline: Baseline): Promise<void> {
  const whole = path.resolve(file);
  const beside = path.join(path.dirname(whole), `.${path.basename(whole)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, baselineText(baseline));
    await rename(beside, whole);
  } catch (cause) {
    throw new UserError(
      "NO_ACCESS",
      `The baseline ${file} cannot be written (${errorCode(cause)}).`,
      "Name a file in a folder that exists and that you may write to.",
      { cause },
    );
  }
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
