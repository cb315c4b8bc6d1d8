import type { Verdict } from "../rule.ts";
import { BASE62, digitsOf } from "./digits.ts";
import { checked } from "./verdict.ts";

/**
 * The last six characters are the CRC-32 of those between prefix and checksum, in base 62 with zeros before it:
 * GitHub's scheme, also npm's. https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export function crcBase62Verdict(prefixLength: number): (secret: string) => Verdict {
  return (secret) => checked(crcBase62(secret.slice(prefixLength, -6)) === secret.slice(-6));
}

/** Six base-62 digits, the most significant first. */
export function crcBase62(text: string): string {
  return digitsOf(crc32(text), BASE62).padStart(6, "0");
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xed_b8_83_20 : rest >>> 1;
  return rest;
});

/**
 * The last seven characters are the CRC-32 of all before them, in base 36: GitLab's routable tokens.
 * https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */
export function crcBase36(text: string): string {
  return crc32(text).toString(36).padStart(7, "0");
}

/** CRC-32 as its four bytes in hex, the lowest first: Grafana's service accounts. */
export function crcHex(text: string): string {
  const crc = crc32(text);
  return [0, 8, 16, 24].map((shift) => ((crc >>> shift) & 0xff).toString(16).padStart(2, "0")).join("");
}

function crc32(ascii: string): number {
  let crc = 0xff_ff_ff_ff;
  for (let at = 0; at < ascii.length; at++) {
    crc = CRC_TABLE[(crc ^ ascii.charCodeAt(at)) & 0xff]! ^ (crc >>> 8);
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}
