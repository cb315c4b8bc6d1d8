import type { Verdict } from "../rule.ts";
import { bytesOfBase32 } from "./bytes.ts";
import { checked } from "./verdict.ts";

/** Base32 whose last two bytes are the CRC-16 of those before them, the low one first: Stellar's and NATS's keys. */
export function crc16Verdict(secret: string): Verdict {
  const bytes = bytesOfBase32(secret);
  const [low, high] = bytes.subarray(-2);
  return checked(((high! << 8) | low!) === crc16(bytes.subarray(0, -2)));
}

/** CRC-16/XMODEM. */
export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80_00 ? ((crc << 1) ^ 0x10_21) & 0xff_ff : crc << 1;
  }
  return crc;
}
