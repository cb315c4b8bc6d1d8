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
 * guessable. Takes some 20 ms of a thread of the pool, so each secret goes through it once. Where there is nothing to
 * be guessed, it takes microseconds: four thousand tokens were more than a minute.
 * @param key from `fingerprintKey`
 */
export async function stretch(key: Buffer, secret: string): Promise<Buffer> {
  if (isBeyondGuessing(secret)) return createHmac("sha256", key).update(`made\0${secret}`).digest();
  return stretched(secret, key, 32, { N: 2 ** 13, r: 8, p: 1 });
}

/**
 * Made by a machine, as tokens are: long, and jumping between small letters, capitals, digits and signs as chance does
 * and no words do. A dozen jumps in 24 characters are some hundred bits; nobody tries so many, at whatever speed. Part
 * of what a fingerprint is, and so never changed.
 */
function isBeyondGuessing(secret: string): boolean {
  if (secret.length < 24) return false;
  const jumps = secret.match(/[a-z](?=[^a-z])|[A-Z](?=[^A-Z])|[0-9](?=[^0-9])/g)?.length ?? 0;
  return jumps >= 12 && new Set(secret).size >= 10;
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
