import { createHash, createHmac, scrypt } from "node:crypto";
import { promisify } from "node:util";

const stretch: (
  password: string,
  salt: Buffer,
  length: number,
  options: { N: number; r: number; p: number },
) => Promise<Buffer> = promisify(scrypt);

/**
 * The identity of a finding: rule, path from the repository's root, and a keyed hash of the secret, 96 bits in
 * hex. It survives moved lines and new commits; a new secret on the same line has another one. Stretched, since
 * a short password could be guessed from a published one; it remains guessable.
 * @param key from `fingerprintKey`
 */
export async function fingerprint(key: Buffer, rule: string, file: string, secret: string): Promise<string> {
  const stretched = await stretch(secret, key, 32, { N: 2 ** 13, r: 8, p: 1 });
  return createHmac("sha256", stretched).update(`${rule}\0${file}`).digest("hex").slice(0, 24);
}

/** From the repository's root commit, so that every clone has the same; fixed outside of a repository. */
export function fingerprintKey(rootCommit: string | null): Buffer {
  return createHash("sha256")
    .update(`keyward fingerprint v1\0${rootCommit ?? ""}`)
    .digest();
}
