import { createHash, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { BITCOIN, RIPPLE } from "../../../detect/checks/base58.ts";
import { crc24 } from "../../../detect/checks/crc-24.ts";
import { crc16 } from "../../../detect/checks/crc-16.ts";
import { findSecrets } from "../../../detect/engine.ts";
import { fake } from "../../../detect/rules/fake.ts";
import { changed } from "./changed.ts";

const found = (text: string, path = "a.env") => findSecrets(text, { path })[0];
const some = (length: number) => Buffer.from(fake("alnum", length));

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const base32 = (bytes: Uint8Array) => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
};
const withCrc16 = (...bytes: number[]) => {
  const sum = crc16(Uint8Array.from(bytes));
  return base32(Uint8Array.from([...bytes, sum & 255, sum >> 8]));
};
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
const base58Check = (alphabet: string, ...bytes: number[]) => {
  const body = Uint8Array.from(bytes);
  let value = BigInt(`0x${Buffer.concat([body, hash(hash(body)).subarray(0, 4)]).toString("hex")}`);
  let text = "";
  for (; value > 0n; value /= 58n) text = alphabet[Number(value % 58n)] + text;
  return text;
};

test.each([
  ["NATS_NKEY_SEED", withCrc16((18 << 3) | ((20 << 3) >> 5), ((20 << 3) & 31) << 3, ...some(32)), 30],
  ["STELLAR_SECRET_KEY", withCrc16(18 << 3, ...some(32)), 30],
  ["XRP_SECRET", base58Check(RIPPLE, 0x21, ...some(16)), 20],
  ["BITCOIN_PRIVATE_KEY", base58Check(BITCOIN, 0x80, ...some(32), 1), 20],
  ["WALLET", base58Check(BITCOIN, 0x04, 0x88, 0xad, 0xe4, ...some(74)), 40],
])("%s: a key whose checksum holds is sure, with a letter changed it is not", (name, key, at) => {
  expect(found(`${name}=${key}`)).toMatchObject({ confidence: "high" });
  expect(found(`${name}=${key}`)?.facts.at(-1)).toBe("its checksum is right");
  expect(found(`${name}=${changed(key, at)}`)).toMatchObject({ confidence: "low" });
});

const der = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
  type: "pkcs8",
  format: "der",
});
const lines = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("base64")
    .match(/.{1,64}/g) ?? [];
const pem = (bytes: Uint8Array, between: string) =>
  ["-----BEGIN PRIVATE KEY-----", ...lines(bytes), "-----END PRIVATE KEY-----"].join(between);

test("a private key is whole as it stands in a file and in a program, and not without a line", () => {
  const fact = "its body is DER and as long as it says";
  expect(found(pem(der, "\n"), "id.pem")?.facts.at(-1)).toBe(fact);
  expect(found(`key = "${pem(der, String.raw`\n`)}"`, "a.py")?.facts.at(-1)).toBe(fact);
  expect(found(`key = "${pem(der, '\\n" +\n  "')}"`, "a.js")?.facts.at(-1)).toBe(fact);
  expect(found(pem(der.subarray(0, -48), "\n"), "id.pem")?.facts).not.toContain(fact);
});

test("a key store is whole where it is as long as its head says", () => {
  const content = [
    0x02,
    1,
    3,
    0x30,
    0x82,
    1,
    0x59,
    6,
    9,
    0x2a,
    0x86,
    0x48,
    0x86,
    0xf7,
    0x0d,
    1,
    7,
    1,
    ...some(334),
  ];
  const store = Buffer.from([0x30, 0x82, content.length >> 8, content.length & 255, ...content]);
  expect(found(`pfx: "${store.toString("base64")}"`)).toMatchObject({ confidence: "high" });
  expect(found(`pfx: "${store.subarray(0, -6).toString("base64")}"`)).toMatchObject({ confidence: "medium" });
});

test("a PGP key's armor is checked, in a file and in a program", () => {
  const body = some(300);
  const armor = (sum: string, between: string) =>
    [
      "-----BEGIN PGP PRIVATE KEY BLOCK-----",
      "",
      ...lines(body),
      sum,
      "-----END PGP PRIVATE KEY BLOCK-----",
    ].join(between);
  const right = `=${Buffer.from(crc24(body).toString(16).padStart(6, "0"), "hex").toString("base64")}`;
  for (const between of ["\n", "\r\n", String.raw`\n`]) {
    expect(found(armor(right, between), "a.asc")?.facts.at(-1)).toBe("its checksum is right");
    expect(found(armor("=AAAA", between), "a.asc")?.facts).toHaveLength(1);
  }
});

const clamped = some(32);
clamped[0] = 0xf8;
clamped[31] = 0x5b;
const signed = Buffer.from([8, 1, 0x12, 32, ...some(32), 0x1a, 28, ...some(28)]).toString("base64url");

test.each([
  ["PrivateKey", clamped.toString("base64"), "the five bits that private keys of X25519 have"],
  ["VAULT_TOKEN", `hvs.${signed}`, "decodes to a signed token"],
  ["ELASTIC_API_KEY", btoa(`${fake("alnum", 20)}:${fake("alnum", 22)}`), "decodes to an ID and a key"],
  // https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489 gives the account of this key.
  [
    "AWS_ACCESS_KEY_ID",
    ["ASIA", "QNZGKIQY56JQ7WML"].join("_").replace("_", ""),
    "it is of the account 029608264753",
  ],
])("what can be read in the value of %s is a fact", (name, value, fact) => {
  expect(found(`${name} = ${value}`)).toMatchObject({ confidence: "high" });
  expect(found(`${name} = ${value}`)?.facts.at(-1)).toContain(fact);
});

test("old AWS keys tell no account", () =>
  expect(found("AWS_ACCESS_KEY_ID=" + "AKIAI" + "44QH8DHBZQ2WXTN".replace("8", "7"))?.facts).toHaveLength(1));

test("a Slack token without IDs is less sure", () => {
  expect(found(`t=xoxb-${fake("digits", 12)}-${fake("alnum", 24)}`)).toMatchObject({ confidence: "high" });
  expect(found(`t=xoxb-${fake("alnum", 24)}`)).toMatchObject({ confidence: "medium" });
});

test("a NuGet key with a letter that base32 lacks is none of NuGet's", () => {
  const key = base32(Buffer.from([0x76, 0x34, ...some(10)])) + base32(some(16));
  expect(found(`k=${key.toLowerCase()}`)).toMatchObject({ rule: "nuget-key", confidence: "high" });
  expect(found(`k=${key.toLowerCase().slice(0, -1)}1`)).toMatchObject({
    rule: "nuget-key",
    confidence: "low",
  });
});
