import { base64Bytes } from "../decode/base64.ts";

/** The bytes of standard or url-safe base64, padded or not; none where it is of a length that no base64 has. */
export function bytesOfBase64(encoded: string): Uint8Array {
  return Uint8Array.from(base64Bytes(encoded) ?? "", (character) => character.charCodeAt(0));
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The whole bytes of base32 in capitals without padding (RFC 4648); what is left over is dropped. */
export function bytesOfBase32(encoded: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((encoded.length * 5) / 8));
  let [held, bits, at] = [0, 0, 0];
  for (const letter of encoded) {
    held = ((held << 5) | BASE32.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >>> bits;
  }
  return bytes;
}

/** A JSON object in base64, by its name for each value; undefined where it is none. */
export function jsonOfBase64(encoded: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytesOfBase64(encoded)));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    // Not JSON: there is nothing to say of it.
    return undefined;
  }
}
