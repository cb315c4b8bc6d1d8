import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bytesOfBase64 } from "../../../detect/checks/bytes.ts";
import { marvin32 } from "../../../detect/checks/marvin.ts";
import {
  annotatedKeyVerdict,
  clientSecretVerdict,
  identifiableKeyVerdict,
} from "../../../detect/checks/identifiable-key.ts";
import { findSecrets } from "../../../detect/engine.ts";
import { fake } from "../../../detect/rules/fake.ts";
import { changed } from "./changed.ts";

const seedOf = (...bytes: number[]) => String.fromCharCode(...bytes);

test("Marvin32 is that of Microsoft's own vectors", () => {
  // https://github.com/microsoft/SymCrypt/blob/main/lib/marvin32.c gives both halves; the hash is one XOR the other.
  const abc = new TextEncoder().encode("abc");
  const seed = seedOf(0xd5, 0x3c, 0xd9, 0xce, 0xcd, 0x08, 0x93, 0xb7);
  expect(marvin32(abc, seed)).toBe((0x22_c7_43_39 ^ 0x49_27_69_bf) >>> 0);
  const letters = new TextEncoder().encode("abcdefghijklmnopqrstuvwxyz");
  const other = seedOf(0x0d, 0xdd, 0xde, 0xee, 0xef, 0xff, 0xf0, 0x00);
  expect(marvin32(letters, other)).toBe((0xa1_28_eb_7e ^ 0x72_60_ac_a2) >>> 0);
});

/** A key of the first generation: random bytes, the signature in base64, the hash's four bytes. */
function keyOf(signature: string, seed: string, length: number): string {
  const characters = Math.ceil((length * 8) / 6);
  const bytes = bytesOfBase64(`${fake("alnum", characters - 10)}${signature}AAAAAA`);
  const view = new DataView(bytes.buffer);
  view.setUint32(length - 4, marvin32(bytes.subarray(0, -4), seed), true);
  return btoa(String.fromCharCode(...bytes));
}

test.each([
  ["+ASt", "Default0", 64],
  ["ACDb", "MastRO00", 64],
  ["APIM", "Gatewy00", 64],
  ["+ASb", "Manage00", 32],
  ["AIoT", "Device00", 32],
  ["AzCa", "Access00", 32],
  ["AzSe", "PAdmin00", 39],
  ["+ACR", "ACRDflt0", 39],
])("a key with %s is checked with the seed %s", (signature, seed, length) => {
  const key = keyOf(signature, seed, length);
  expect(identifiableKeyVerdict(key)).toMatchObject({ confidence: "high", proven: true });
  expect(identifiableKeyVerdict(changed(key, 5))).toBeUndefined();
});

test("a storage account's key is found without any name, and told to be right", () => {
  const [finding] = findSecrets(`const s = "${keyOf("+ASt", "Default0", 64)}";`, { path: "a.ts" });
  expect(finding).toMatchObject({ rule: "azure-identifiable-key", confidence: "high" });
  expect(finding?.facts.at(-1)).toBe("its checksum is right");
});

test("the second generation's checksum is that of NuGet's published example", () => {
  // https://github.com/NuGet/NuGetGallery/blob/main/src/NuGetGallery.Services/Authentication/ApiKeyV5.cs
  const example = "a".repeat(52) + "JQQJ99ALN5Z0000LZENeS003" + "NUGT3OrW";
  expect(annotatedKeyVerdict(example)).toMatchObject({ confidence: "high" });
  fc.assert(
    fc.property(fc.nat({ max: example.length - 1 }), (at) => {
      expect(annotatedKeyVerdict(changed(example, at))).toBeUndefined();
    }),
  );
});

test("an Entra client secret with a wrong checksum is doubtful, one of before it is not", () => {
  const body = `${fake("alnum", 3)}8Q~${fake("alnum", 31)}`;
  const alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~";
  const sum = BigInt(marvin32(new TextEncoder().encode(body), "AadPwd00"));
  const digit = (power: bigint) => alphabet[Number((sum / 66n ** power) % 66n)];
  const secret = body + digit(5n) + digit(4n) + digit(3n);
  expect(clientSecretVerdict(secret)).toMatchObject({ confidence: "high", proven: true });
  expect(clientSecretVerdict(changed(secret, 12))).toMatchObject({ confidence: "low" });
  expect(clientSecretVerdict(secret.replace("8Q~", "7Q~"))).toBeUndefined();
});
