import { bytesOfBase64 } from "./bytes.ts";

/**
 * Whether the armor of OpenPGP holds a body and its CRC-24. Line breaks may be escapes; those of quotes and
 * operators around the lines are no part of it. https://www.rfc-editor.org/rfc/rfc9580#name-optional-checksum
 */
export function isArmorWhole(armor: string): boolean {
  const lines = armor
    .split(/(?:\\{1,2}r)?\\{1,2}n|\r?\n/)
    .map((line) => line.replace(/^[\s"'`,+*#/]+(?=[A-Za-z0-9=])|[\s"'`,+;]{1,20}$/g, ""));
  const end = lines.findLastIndex((line) => /^=[A-Za-z0-9+/]{4}$/.test(line));
  const body = lines.slice(0, Math.max(0, end)).filter((line) => /^[A-Za-z0-9+/]{2,80}={0,2}$/.test(line));
  if (body.length === 0) return false;
  const [high = 0, middle = 0, low = 0] = bytesOfBase64(lines[end]!.slice(1));
  return crc24(bytesOfBase64(body.join(""))) === ((high << 16) | (middle << 8) | low);
}

export function crc24(bytes: Uint8Array): number {
  let crc = 0xb7_04_ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1;
      if (crc & 0x1_00_00_00) crc ^= 0x1_86_4c_fb;
    }
  }
  return crc;
}
