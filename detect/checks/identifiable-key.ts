import type { Verdict } from "../rule.ts";
import { bytesOfBase64 } from "./bytes.ts";
import { BASE62, digitsOf } from "./digits.ts";
import { marvin32 } from "./marvin.ts";
import { checked } from "./verdict.ts";

/**
 * For each service's signature, the seeds of its kinds of keys.
 * https://github.com/microsoft/security-utilities/blob/main/src/Microsoft.Security.Utilities.Core/IdentifiableMetadata.cs
 */
const SEEDS: Readonly<Record<string, readonly string[]>> = {
  "+ASt": ["Default0"],
  "+ABa": ["AbAcct00"],
  "+AMC": ["Classic0"],
  "+ACR": ["ACRDflt0"],
  "+ASb": ["Send0000", "Listen00", "Manage00", "System00", "Unknown0"],
  "+AEh": ["Send0000", "Listen00", "Manage00", "System00", "Unknown0"],
  "+ARm": ["Send0000", "Listen00", "Manage00", "System00", "Unknown0"],
  ACDb: ["MastRW00", "MastRO00", "SysAll00", "Resour00", "SystRW00", "SystRO00", "Encryp00"],
  AIoT: ["IoTHub00", "DpsKey00", "Device00"],
  APIM: ["Tenant00", "IoTHub00", "Gatewy00", "GitKey00"],
  AZEG: ["Default0"],
  AzCa: ["Access00"],
  AzFu: ["Functi00", "Master00", "System00"],
  AzSe: ["Query000", "PAdmin00"],
};

/**
 * Microsoft's keys that say what they are for: behind the random bytes stands the service's signature, which can be
 * read in base64, and in the last four bytes the Marvin32 of all before them.
 * https://github.com/microsoft/security-utilities/blob/main/src/Microsoft.Security.Utilities.Core/IdentifiableSecrets.cs
 */
export function identifiableKeyVerdict(secret: string): Verdict | undefined {
  const seeds = SEEDS[secret.replace(/=+$/, "").slice(-10, -6)];
  if (!seeds) return undefined;
  const bytes = bytesOfBase64(secret);
  const body = bytes.subarray(0, -4);
  const sum = new DataView(bytes.buffer).getUint32(body.length, true);
  // Older keys of a service have its signature only by chance; newer kinds may have seeds that are not published.
  return seeds.some((seed) => marvin32(body, seed) === sum) ? checked(true) : undefined;
}

/**
 * The second generation, of 84 characters: 52 random ones, `JQQJ9`, what kind, when and for whom, the service's
 * signature, and four digits of a Marvin32 in base 62, the lowest byte first; at first it was three bytes in base 64.
 */
export function annotatedKeyVerdict(secret: string): Verdict | undefined {
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setUint32(0, marvin32(bytesOfBase64(secret.slice(0, -4)), "Default0"), true);
  const sum = bytes.getUint32(0);
  const first = secret.slice(-4);
  return digitsOf(sum, BASE62).startsWith(first) || digitsOf(sum >>> 8, BASE64).padStart(4, "A") === first
    ? checked(true)
    : undefined;
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * Entra's client secrets: with `8Q~` the last three characters begin the Marvin32 of those before them, in base 66;
 * with `7Q~` there is none.
 */
export function clientSecretVerdict(secret: string): Verdict | undefined {
  if (secret.slice(3, 6) !== "8Q~") return undefined;
  const ascii = Uint8Array.from(secret.slice(0, -3), (character) => character.charCodeAt(0));
  return checked(digitsOf(marvin32(ascii, "AadPwd00"), BASE66).startsWith(secret.slice(-3)));
}

const BASE66 = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~";
