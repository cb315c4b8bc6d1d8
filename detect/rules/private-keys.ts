import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

const remediation =
  "Make a new pair, put the new public key wherever the old one was, and revoke its certificates.";

const BEGIN = "-----BEGIN ";

/** Lines as they stand in a file, or in a string with the breaks written as escapes. */
const body = (count: number) => Array.from({ length: count }, () => fake("base64", 64)).join("\n");

export const privateKey = defineRule({
  id: "private-key",
  kind: "structure",
  what: "a private key",
  source: "https://www.rfc-editor.org/rfc/rfc7468",
  severity: "critical",
  keywords: [BEGIN],
  // PKCS#1, PKCS#8, SEC 1, DSA, OpenSSH, encrypted ones too: their passphrase is often near. The body may have
  // PEM headers, and quotes, escapes and operators where it stands in a program; five dashes end it.
  pattern:
    /(?<secret>-----BEGIN (?:(?:RSA|DSA|EC|ECDSA|ED25519|OPENSSH|ENCRYPTED|ANY|SSH2 ENCRYPTED) )?PRIVATE KEY-----(?:[A-Za-z0-9+/=\s\\"'`,:;()#*>]|-(?!----)){64,12000}-----END [A-Z0-9 ]{0,20}PRIVATE KEY-----)/,
  remediation,
  hits: [
    `‹${BEGIN}RSA PRIVATE KEY-----\n${body(20)}\n-----END RSA PRIVATE KEY-----›`,
    `key: "‹${BEGIN}PRIVATE KEY-----\\n${body(3).replaceAll("\n", "\\n")}\\n-----END PRIVATE KEY-----›"`,
    `‹${BEGIN}OPENSSH PRIVATE KEY-----\r\n${body(6)}\r\n-----END OPENSSH PRIVATE KEY-----›`,
  ],
  misses: [
    `${BEGIN}PUBLIC KEY-----\n${body(4)}\n-----END PUBLIC KEY-----`,
    `if (text.startsWith("${BEGIN}PRIVATE KEY-----")) return;`,
    `${BEGIN}PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----`,
  ],
});

export const pgpPrivateKey = defineRule({
  id: "pgp-private-key",
  kind: "structure",
  what: "a PGP private key",
  source: "https://www.rfc-editor.org/rfc/rfc9580#name-forming-ascii-armor",
  severity: "critical",
  keywords: [BEGIN],
  pattern:
    /(?<secret>-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[A-Za-z0-9+/=\s\\:;.,()@<>"']|-(?!----)){64,40000}-----END PGP PRIVATE KEY BLOCK-----)/,
  remediation: "Publish the key's revocation certificate and make a new key.",
  hits: [
    `‹${BEGIN}PGP PRIVATE KEY BLOCK-----\n\n${body(12)}\n=${fake("alnum", 4)}\n-----END PGP PRIVATE KEY BLOCK-----›`,
  ],
  misses: [`${BEGIN}PGP PUBLIC KEY BLOCK-----\n\n${body(3)}\n-----END PGP PUBLIC KEY BLOCK-----`],
});

export const puttyPrivateKey = defineRule({
  id: "putty-private-key",
  kind: "structure",
  what: "a PuTTY private key",
  source: "https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html",
  severity: "critical",
  keywords: ["PuTTY-User-Key-File-"],
  pattern:
    /(?<secret>PuTTY-User-Key-File-[123]: [\s\S]{20,1500}?Private-Lines: \d{1,3}\s{1,2}[A-Za-z0-9+/=\s]{20,8000}Private-(?:MAC|Hash): [0-9a-f]{40,64})/,
  remediation,
  hits: [
    `‹PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: me\nPublic-Lines: 1\n${fake("base64", 64)}\n` +
      `Private-Lines: 1\n${fake("base64", 48)}\nPrivate-MAC: ${fake("hex", 64)}›`,
  ],
  misses: ["PuTTY-User-Key-File-3: ssh-ed25519"],
});

export const ageSecretKey = defineRule({
  id: "age-secret-key",
  what: "an age identity",
  source: "https://github.com/C2SP/C2SP/blob/main/age.md",
  severity: "critical",
  documented: false,
  keywords: ["AGE-SECRET-KEY-1"],
  // Bech32 in capitals.
  pattern: /(?<secret>AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58})(?![A-Z0-9])/,
  remediation: "Make a new identity with age-keygen and encrypt the files again for its recipient.",
  hits: ["AGE-SECRET-KEY-1" + "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".repeat(2).slice(0, 58)],
  misses: ["AGE-SECRET-KEY-1" + "QQQ"],
});
