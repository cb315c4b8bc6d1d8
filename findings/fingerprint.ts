import { createHash, createHmac, scrypt } from "node:crypto";
import { promisify } from "node:util";

const stretched: (
  password: string,
  salt: Buffer,
  length: number,
  options: { N: number; r: number; p: number },
) => Promise<Buffer> = promisify(scrypt);

/**
 * A secret under a key, stretched, since a short password could be guessed from a published fingerprint; it remains
 * guessable. Takes some 20 ms of a thread of the pool, so each secret goes through it once.
 * @param key from `fingerprintKey`
 */
export function stretch(key: Buffer, secret: string): Promise<Buffer> {
  return stretched(secret, key, 32, { N: 2 ** 13, r: 8, p: 1 });
}

/**
 * The identity of a finding: rule, path from the repository's root, and a keyed hash of the secret, 96 bits in hex.
 * It survives moved lines and new commits; a new secret on the same line has another one.
 * @param secret from `stretch`
 */
export function fingerprint(secret: Buffer, rule: string, path: string): string {
  return createHmac("sha256", secret).update(`${rule}\0${path}`).digest("hex").slice(0, 24);
}

/** From a baseline's salt, else the repository's root commit, so that every clone has the same; else fixed. */
export function fingerprintKey(saltOrRootCommit: string | null): Buffer {
  return createHash("sha256")
    .update(`keyward fingerprint v1\0${saltOrRootCommit ?? ""}`)
    .digest();
}
