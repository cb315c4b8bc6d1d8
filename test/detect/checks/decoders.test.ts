import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BITCOIN, isBase58Check, RIPPLE } from "../../../detect/checks/base58.ts";
import { isBech32 } from "../../../detect/checks/bech32.ts";
import { bytesOfBase32, bytesOfBase64, jsonOfBase64 } from "../../../detect/checks/bytes.ts";
import { crc16 } from "../../../detect/checks/crc-16.ts";
import { crc24 } from "../../../detect/checks/crc-24.ts";
import { digitsOf } from "../../../detect/checks/digits.ts";
import { isMacaroon } from "../../../detect/checks/macaroon.ts";
import { sha256 } from "../../../detect/checks/sha-256.ts";
import { repetitions } from "../../support/repetitions.ts";
import { changed } from "./changed.ts";

const runs = { numRuns: repetitions(200, 10_000) };
const bytes = fc.uint8Array({ maxLength: 300 });

test("SHA-256 is the one that everybody has", () => {
  fc.assert(
    fc.property(bytes, (message) => {
      const expected = createHash("sha256").update(message).digest();
      expect(Buffer.from(sha256(message)).equals(expected)).toBe(true);
    }),
    runs,
  );
});

test("base64 and numbers in any base are read and written as others do", () => {
  fc.assert(
    fc.property(bytes, fc.nat(), (some, value) => {
      expect([...bytesOfBase64(Buffer.from(some).toString("base64"))]).toEqual([...some]);
      expect([...bytesOfBase64(Buffer.from(some).toString("base64url"))]).toEqual([...some]);
      expect(digitsOf(value, "0123456789abcdef")).toBe(value === 0 ? "" : value.toString(16));
    }),
    runs,
  );
});

test("base32 is that of RFC 4648", () => {
  expect(new TextDecoder().decode(bytesOfBase32("MZXW6YTBOI"))).toBe("foobar");
  expect(new TextDecoder().decode(bytesOfBase32("MZXW6YQ"))).toBe("foob");
});

test("CRC-16 and CRC-24 have their published check values", () => {
  const digits = new TextEncoder().encode("123456789");
  expect(crc16(digits)).toBe(0x31_c3);
  expect(crc24(digits)).toBe(0x21_cf_02);
});

test.each(["a12uel5l", "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w"])(
  "BIP 173's example %s holds, and not with a letter changed",
  (example) => {
    expect(isBech32(example)).toBe(true);
    expect(isBech32(example.replace(/l$|w$/, "q"))).toBe(false);
  },
);

test("Base58Check holds for published examples in both alphabets, and for no neighbour of theirs", () => {
  // The seed of "masterpassphrase" of the XRP Ledger's documentation; the private key of Bitcoin's wiki.
  const ripple = "snoPBrXtMeMyMHU" + "VTgbuqAfg1SUTb";
  const bitcoin = "5Kb8kLf9zgWQnogidDA76MzPL6TsZZ" + "Y36hWXMssSzNydYXYB9KF";
  expect(isBase58Check(ripple, RIPPLE)).toBe(true);
  expect(isBase58Check(bitcoin, BITCOIN)).toBe(true);
  fc.assert(
    fc.property(fc.nat({ max: ripple.length - 1 }), (at) => {
      expect(isBase58Check(changed(ripple, at), RIPPLE)).toBe(false);
      expect(isBase58Check(changed(bitcoin, at), BITCOIN)).toBe(false);
    }),
    runs,
  );
});

const packet = (type: number, data: Uint8Array) => [
  type,
  ...(data.length < 128 ? [data.length] : [(data.length & 127) | 128, data.length >> 7]),
  ...data,
];
const macaroon = fc
  .record({ id: bytes, caveats: fc.array(bytes), signature: fc.uint8Array({ minLength: 32, maxLength: 32 }) })
  .map(({ id, caveats, signature }) =>
    Uint8Array.from([
      2,
      ...packet(1, new TextEncoder().encode("pypi.org")),
      ...packet(2, id),
      0,
      ...caveats.flatMap((caveat) => [...packet(2, caveat), 0]),
      0,
      ...packet(6, signature),
    ]),
  );

test("a macaroon of any caveats is one, a part of it or more than it is none", () => {
  fc.assert(
    fc.property(macaroon, fc.nat(), (whole, part) => {
      expect(isMacaroon(whole, ["pypi.org"])).toBe(true);
      expect(isMacaroon(whole, ["example.org"])).toBe(false);
      expect(isMacaroon(whole.subarray(0, part % whole.length), ["pypi.org"])).toBe(false);
      expect(isMacaroon(Uint8Array.from([...whole, 0]), ["pypi.org"])).toBe(false);
    }),
    runs,
  );
});

test("no bytes make a decoder throw", () => {
  fc.assert(
    fc.property(bytes, fc.string(), (some, text) => {
      isMacaroon(Uint8Array.from([2, 1, 0, ...some]), [""]);
      jsonOfBase64(text);
      bytesOfBase32(text);
      isBech32(text);
      isBase58Check(text.slice(0, 120), BITCOIN);
    }),
    runs,
  );
});
