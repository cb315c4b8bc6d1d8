import { sha256 } from "./sha-256.ts";

export const BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
export const RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

/**
 * Whether the last four bytes begin the SHA-256 of the SHA-256 of those before them: Base58Check.
 * https://en.bitcoin.it/wiki/Base58Check_encoding
 */
export function isBase58Check(text: string, alphabet: string): boolean {
  const bytes = bytesOfBase58(text, alphabet);
  const sum = sha256(sha256(bytes.subarray(0, -4)));
  return bytes.length > 4 && bytes.subarray(-4).every((byte, at) => byte === sum[at]);
}

/** The first letter of the alphabet is a byte of zeros where it leads. */
function bytesOfBase58(text: string, alphabet: string): Uint8Array {
  let value = 0n;
  for (const letter of text) value = value * 58n + BigInt(alphabet.indexOf(letter));
  const bytes: number[] = [];
  for (; value > 0n; value >>= 8n) bytes.push(Number(value & 255n));
  for (const letter of text) {
    if (letter !== alphabet[0]) break;
    bytes.push(0);
  }
  return Uint8Array.from(bytes.toReversed());
}
