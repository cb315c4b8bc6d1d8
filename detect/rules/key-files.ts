import { bytesOfBase64 } from "../checks/bytes.ts";
import { isWholeDer } from "../checks/der.ts";
import { decoded } from "../checks/verdict.ts";
import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

const remediation = "Make a new pair, and put the new public key wherever the old one was.";

export const pkcs12 = defineRule({
  id: "pkcs12-private-key",
  kind: "structure",
  what: "a PKCS#12 key store in base64",
  source: "https://www.rfc-editor.org/rfc/rfc7292#section-4",
  severity: "critical",
  // DER: SEQUENCE { INTEGER 3, SEQUENCE { OID pkcs7-data … with lengths of two bytes; or BER without lengths.
  keywords: ["MII", "MIACAQMwgAYJ"],
  pattern:
    /(?<![A-Za-z0-9+/])(?<secret>MI(?:I[A-Za-z0-9+/]{2}[AQgw]IBAzCC[A-Za-z0-9+/]{3}GCSqGSIb3DQEH|ACAQMwgAYJKoZIhvcNAQcB)[A-Za-z0-9+/\r\n]{200,30000}={0,2})/,
  validate: (secret) =>
    isWholeDer(bytesOfBase64(secret.replaceAll(/\s/g, "")))
      ? decoded(true, "a whole key store")
      : { confidence: "medium", fact: "it begins as key stores do" },
  remediation: "Revoke the certificates in it and make a new pair: its password protects it but a little.",
  hits: [`pfx: "‹MIIJqQIBAzCCCW8GCSqGSIb3DQEH${fake("base64", 900)}›"`],
  misses: [`cert: "MIIC${fake("base64", 300)}"`],
});

export const jwkPrivateKey = defineRule({
  id: "jwk-private-key",
  kind: "structure",
  what: "a private key as a JWK",
  source: "https://www.rfc-editor.org/rfc/rfc7518#section-6.2.2",
  severity: "critical",
  keywords: ["kty", '"d"'],
  // Of "oct" the key is `k`, of the others the private part is `d`; they stand before or after `kty`.
  pattern:
    /(?:kty["']?\s{0,4}:(?:(?!kty)[^{}]){0,3500}?["'\s,][dk]["']?|"d")\s{0,4}:\s{0,4}["'](?<secret>[A-Za-z0-9_-]{42,700})["'](?:(?<=kty[^{}]{0,4400})|(?=[^{}]{0,3500}?"kty"))/,
  remediation,
  hits: [
    `{"kty":"RSA","n":"${fake("alnum", 342)}","e":"AQAB","d":"‹${fake("alnum", 342)}›","p":"x"}`,
    `{ kty: "EC", crv: "P-256", x: "${fake("alnum", 43)}", y: "${fake("alnum", 43)}", d: "‹${fake("alnum", 43)}›" }`,
    `{"d":"‹${fake("alnum", 86)}›","kty":"EC","crv":"P-521"}`,
    `{"kty": "oct", "alg": "HS512", "k": "‹${fake("alnum", 86)}›"}`,
  ],
  misses: [`{"kty":"EC","crv":"P-256","x":"${fake("alnum", 43)}","y":"${fake("alnum", 43)}"}`],
});

export const xmlRsaKey = defineRule({
  id: "xml-rsa-private-key",
  kind: "structure",
  what: "an RSA private key in XML",
  source: "https://learn.microsoft.com/en-us/dotnet/api/system.security.cryptography.rsa.toxmlstring",
  severity: "critical",
  keywords: ["</InverseQ>"],
  pattern: /<\/InverseQ>\s{0,40}<D>\s{0,40}(?<secret>[A-Za-z0-9+/=\s]{80,900})<\/D>/,
  remediation,
  hits: [`<RSAKeyValue><InverseQ>AA==</InverseQ><D>‹${fake("base64", 172)}›</D></RSAKeyValue>`],
  misses: ["<RSAKeyValue><Modulus>AA==</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>"],
});

export const minisignSecretKey = defineRule({
  id: "minisign-secret-key",
  kind: "structure",
  what: "a minisign or signify secret key",
  source: "https://jedisct1.github.io/minisign/#secret-key-format",
  severity: "critical",
  keywords: ["untrusted comment: "],
  // A comment, then base64 of "Ed", the algorithms, salt and key.
  pattern:
    /untrusted comment: [^\n]{0,100}secret key(?:\\n|\r?\n)(?<secret>RW[A-Za-z0-9+/]{100,300}={0,2})(?![A-Za-z0-9+/=])/,
  remediation,
  hits: [`untrusted comment: minisign encrypted secret key\n‹RW${fake("base64", 210)}›\n`],
  misses: [`untrusted comment: minisign public key 7F\nRW${fake("base64", 54)}`],
});

export const torOnionKey = defineRule({
  id: "tor-onion-key",
  what: "a key of a Tor onion service",
  source: "https://spec.torproject.org/control-spec/commands.html#add_onion",
  severity: "critical",
  keywords: ["ED25519-V3:", "descriptor:x25519:"],
  // The service's own key in base64; a client's in base32.
  pattern:
    /(?<secret>ED25519-V3:[A-Za-z0-9+/]{86}==|(?<=[a-z2-7]{56}:)descriptor:x25519:[A-Z2-7]{52})(?![A-Za-z0-9=])/,
  remediation,
  hits: [`ED25519-V3:${fake("base64", 86)}==`],
  misses: ["ED25519-V3:BEST", `descriptor:x25519:${fake("base32", 52)}`],
});
