import { createHash } from "node:crypto";
import { UserError } from "../../../core/user-error.ts";

/** Known secrets of a `.secrets.baseline`: for each file the SHA-1 of the secrets in it, in hex, with their lines. */
export type KnownSecrets = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/**
 * Reads the baseline that detect-secrets writes. https://github.com/Yelp/detect-secrets#readme
 * @param file as it is shown in errors
 * @throws UserError FILE_INVALID
 */
export function parseSecretsBaseline(text: string, file: string): KnownSecrets {
  const results = resultsOf(text, file);
  return new Map(
    Object.entries(results).map(([name, entries]) => [
      name.replaceAll("\\", "/").replace(/^\.\//, ""),
      linesByHash(Array.isArray(entries) ? entries : []),
    ]),
  );
}

/**
 * Of a JWT the baseline knows all but the signature. Of a private key it knows how it begins, as all of its kind do:
 * that counts on the same line alone.
 * @param line on which it begins, from 1
 */
export function isKnownSecret(known: KnownSecrets, file: string, line: number, secret: string): boolean {
  const hashes = known.get(file);
  if (!hashes) return false;
  const unsigned = /^eyJ[\w-]+\.[\w-]*\./.exec(secret)?.[0];
  if ([secret, unsigned].some((text) => text !== undefined && hashes.has(sha1(text)))) return true;
  const head = /^(?:-----)?(BEGIN [A-Z ]+(?=-----)|PuTTY-User-Key-File-\d)/.exec(secret)?.[1];
  return head !== undefined && hashes.get(sha1(head))?.includes(line) === true;
}

const sha1 = (text: string): string => createHash("sha1").update(text).digest("hex");

function resultsOf(text: string, file: string): object {
  const document = parseJson(text);
  const results = isObject(document) ? document["results"] : undefined;
  if (isObject(results)) return results;
  throw new UserError(
    "FILE_INVALID",
    `${file} is no baseline of detect-secrets: it has no "results".`,
    'Make it anew with "detect-secrets scan", or move it away.',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Told by the caller as what it is not.
  }
}

function linesByHash(entries: readonly unknown[]): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  for (const entry of entries) {
    const { hashed_secret: hash, line_number: line } = isObject(entry) ? entry : {};
    if (typeof hash !== "string") continue;
    const known = lines.get(hash.toLowerCase()) ?? [];
    lines.set(hash.toLowerCase(), [...known, Number(line)]);
  }
  return lines;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
