import { createHash } from "node:crypto";
import { UserError } from "../../../core/user-error.ts";

/** Known secrets of a `.secrets.baseline`: for each file the SHA-1 of the secrets in it, in hex. */
export type KnownSecrets = ReadonlyMap<string, ReadonlySet<string>>;

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
      new Set(Array.isArray(entries) ? entries.flatMap(hashOf) : []),
    ]),
  );
}

export function isKnownSecret(known: KnownSecrets, file: string, secret: string): boolean {
  const hashes = known.get(file);
  return hashes !== undefined && hashes.has(createHash("sha1").update(secret).digest("hex"));
}

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

function hashOf(entry: unknown): string[] {
  const hash = isObject(entry) ? entry["hashed_secret"] : undefined;
  return typeof hash === "string" ? [hash.toLowerCase()] : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
