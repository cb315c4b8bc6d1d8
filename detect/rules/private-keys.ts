import { bytesOfBase64 } from "../checks/bytes.ts";
import { isArmorWhole } from "../checks/crc-24.ts";
import { isWholeDer } from "../checks/der.ts";
import { isBech32 } from "../checks/bech32.ts";
import { checked } from "../checks/verdict.ts";
import { defineRule, type Verdict } from "../rule.ts";
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
    /(?<secret>-----BEGIN (?:[A-Z0-9]{2,12} (?:ENCRYPTED )?)?PRIVATE KEY-----(?:[A-Za-z0-9+/=\s\\"'`,:;()#*<>&%|.$_]|-(?!----)){64,12000}-----END [A-Z0-9 ]{0,24}PRIVATE KEY-----)/,
  validate: (secret) => (isShown(secret) ? "refuted" : pemVerdict(secret)),
  remediation,
  hits: [
    `‹${BEGIN}RSA PRIVATE KEY-----\n${body(20)}\n-----END RSA PRIVATE KEY-----›`,
    `key: "‹${BEGIN}PRIVATE KEY-----\\n${body(3).replaceAll("\n", "\\n")}\\n-----END PRIVATE KEY-----›"`,
    `‹${BEGIN}OPENSSH PRIVATE KEY-----\r\n${body(6)}\r\n-----END OPENSSH PRIVATE KEY-----›`,
    `‹${BEGIN}ENCRYPTED PRIVATE KEY-----\n${body(6)}\n-----END ENCRYPTED PRIVATE KEY-----›`,
    `‹${BEGIN}DSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${fake("hex", 32)}\n\n${body(6)}\n-----END DSA PRIVATE KEY-----›`,
    `KEY=‹${BEGIN}EC PRIVATE KEY-----\\n${body(2).replaceAll("\n", "\\n")}\\n-----END EC PRIVATE KEY-----›`,
  ],
  misses: [
    `${BEGIN}PUBLIC KEY-----\n${body(4)}\n-----END PUBLIC KEY-----`,
    `if (text.startsWith("${BEGIN}PRIVATE KEY-----")) return;`,
    `${BEGIN}PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----`,
    `${BEGIN}PRIVATE KEY-----\n` +
      "your key goes here, with all of its lines, from the file\n".repeat(3) +
      "-----END PRIVATE KEY-----",
  ],
});

export const cutPrivateKey = defineRule({
  id: "cut-private-key",
  kind: "structure",
  what: "a private key without its end",
  source: "https://www.rfc-editor.org/rfc/rfc7468",
  severity: "critical",
  keywords: [BEGIN],
  // As above, without an end: what is left of a key may be enough, and the rest is often near.
  pattern:
    /(?<secret>-----BEGIN (?:[A-Z0-9]{2,12} (?:ENCRYPTED )?)?PRIVATE KEY-----(?:\\{1,2}r)?(?:\\{1,2}n|\s)[A-Za-z0-9+/=\s\\]{64,12000})(?!-----END)/,
  validate: (secret) =>
    pemVerdict(secret) === "refuted"
      ? "refuted"
      : { confidence: "medium", fact: "the line that ends a key is missing" },
  remediation,
  hits: [`const cut = "‹${BEGIN}RSA PRIVATE KEY-----\\n${body(2).replaceAll("\n", "\\n")}›";`],
  misses: [
    `${BEGIN}RSA PRIVATE KEY-----\nis how a key begins and then its lines follow each of sixty four letters`,
  ],
});

/** Behind the first line has to stand a run of base64 as no sentence has it; DER and OpenSSH's magic are sure. */
function pemVerdict(secret: string): Verdict {
  const inner = bodyOf(secret);
  const run = /(?<![A-Za-z0-9+/])(?=[A-Za-z+/]{0,60}\d)(?=[a-z0-9+/]{0,60}[A-Z])[A-Za-z0-9+/]{40}/.exec(
    inner,
  )?.[0];
  if (!run) return "refuted";
  if (isWholeDer(bytesOfBase64(inner.replaceAll(/[^A-Za-z0-9+/]/g, "")))) {
    return { confidence: "high", fact: "its body is DER and as long as it says" };
  }
  return /^(?:M[A-I]|b3BlbnNzaC1rZXktdjE|g)/.test(run)
    ? { confidence: "high", fact: "its body begins as keys do" }
    : {
        confidence: "medium",
        fact: "its body does not begin as keys do, so that it is encrypted or made up",
      };
}

/** Without the last line, line breaks that are escapes, and operators between literals: a plus is base64, too. */
const bodyOf = (secret: string): string =>
  secret
    .slice(secret.indexOf("KEY-----") + 8)
    .replaceAll(/\\{1,4}[nr]|-----END.*|["'`]\s{0,4}[+.&]\s{0,40}["'`]/g, " ");

/** Documentation shows the first lines of a key: DER says in its head how long it is, for RSA up to 5 KB. */
function isShown(secret: string): boolean {
  const inner = bodyOf(secret);
  const head = /^[\s"'`,+*#/]*(MI[IJ][A-Za-z0-9+/]{5})/.exec(inner)?.[1];
  if (!head) return false;
  const declared = Buffer.from(head, "base64").readUInt16BE(2);
  const shown = (inner.replaceAll(/[^A-Za-z0-9+/]/g, "").length * 3) / 4;
  return declared < 5000 && shown < declared / 8;
}

export const encodedPrivateKey = defineRule({
  id: "encoded-private-key",
  kind: "structure",
  what: "a private key in base64",
  source: "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/",
  severity: "critical",
  // "-----BEGIN", as kubeconfig, Kubernetes' secrets and CI variables have it.
  keywords: ["LS0tLS1CRUdJTi"],
  pattern: /(?<![A-Za-z0-9+/])(?<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/]{120,9000}={0,2})/,
  validate: (secret) =>
    /^-----BEGIN [A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----/.test(atob(secret.slice(0, 84)))
      ? { confidence: "high", fact: "decoded from base64 it is a PEM of a private key" }
      : "refuted",
  remediation,
  hits: [
    `client-key-data: ‹${btoa(`${BEGIN}RSA PRIVATE KEY-----\n${body(5)}\n-----END RSA PRIVATE KEY-----\n`)}›`,
  ],
  misses: [btoa(`${BEGIN}CERTIFICATE-----\n${body(5)}\n-----END CERTIFICATE-----\n`)],
});

export const pgpPrivateKey = defineRule({
  id: "pgp-private-key",
  kind: "structure",
  what: "a PGP private key",
  source: "https://www.rfc-editor.org/rfc/rfc9580#name-forming-ascii-armor",
  severity: "critical",
  keywords: [BEGIN],
  pattern:
    /(?<secret>-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[A-Za-z0-9+/=\s\\:;.,()@<>"'#*|_]|-(?!----)){64,40000}-----END PGP PRIVATE KEY BLOCK-----)/,
  validate: (secret) => (isArmorWhole(secret) ? checked(true) : undefined),
  remediation: "Publish the key's revocation certificate and make a new key.",
  hits: [
    `‹${BEGIN}PGP PRIVATE KEY BLOCK-----\n\n${body(12)}\n=${fake("alnum", 4)}\n-----END PGP PRIVATE KEY BLOCK-----›`,
    `‹${BEGIN}PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2.0.22 (GNU/Linux)\n\n${body(12)}\n=${fake("alnum", 4)}\n-----END PGP PRIVATE KEY BLOCK-----›`,
  ],
  misses: [`${BEGIN}PGP PUBLIC KEY BLOCK-----\n\n${body(3)}\n-----END PGP PUBLIC KEY BLOCK-----`],
});

export const ssh2PrivateKey = defineRule({
  id: "ssh2-private-key",
  kind: "structure",
  what: "an SSH2 private key",
  source: "https://www.rfc-editor.org/rfc/rfc4716",
  severity: "critical",
  // Four dashes and blanks, as ssh.com's programs write them.
  keywords: ["---- BEGIN SSH2 "],
  pattern:
    /(?<secret>---- BEGIN SSH2 (?:ENCRYPTED )?PRIVATE KEY ----[A-Za-z0-9+/=\s\\":;.,()@_-]{64,9000}---- END SSH2 (?:ENCRYPTED )?PRIVATE KEY ----)/,
  remediation,
  hits: [
    `‹---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "rsa-key"\n${body(8)}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----›`,
  ],
  misses: [`---- BEGIN SSH2 PUBLIC KEY ----\n${body(3)}\n---- END SSH2 PUBLIC KEY ----`],
});

export const puttyPrivateKey = defineRule({
  id: "putty-private-key",
  kind: "structure",
  what: "a PuTTY private key",
  source: "https://the.earth.li/~sgtatham/putty/0.83/htmldoc/AppendixC.html",
  severity: "critical",
  keywords: ["PuTTY-User-Key-File-"],
  // Up to the MAC, where it has not been cut off.
  pattern:
    /(?<secret>PuTTY-User-Key-File-[123]: [\s\S]{20,1800}?Private-Lines: \d{1,3}(?:\\r)?(?:\\n|\s{1,2})[A-Za-z0-9+/=\s\\]{20,5000}(?:-(?:MAC|Hash): [0-9a-f]{40,64})?)/,
  remediation,
  hits: [
    ...["3: ssh-ed25519", "2: ssh-rsa"].map(
      (kind) =>
        `‹PuTTY-User-Key-File-${kind}\nEncryption: none\nComment: me\nPublic-Lines: 1\n${fake("base64", 64)}\n` +
        `Private-Lines: 1\n${fake("base64", 48)}\nPrivate-MAC: ${fake("hex", 64)}›`,
    ),
    `‹PuTTY-User-Key-File-1: ssh-rsa\nEncryption: none\nComment: me\nPublic-Lines: 1\n${fake("base64", 64)}\n` +
      `Private-Lines: 1\n${fake("base64", 48)}\nPrivate-Hash: ${fake("hex", 40)}›`,
  ],
  misses: ["PuTTY-User-Key-File-3: ssh-ed25519"],
});

export const openvpnStaticKey = defineRule({
  id: "openvpn-static-key",
  kind: "structure",
  what: "an OpenVPN static key",
  source: "https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/",
  severity: "high",
  keywords: ["-----BEGIN OpenVPN "],
  pattern:
    /(?<secret>-----BEGIN OpenVPN (?:Static key V1|tls-crypt-v2 (?:client|server) key)-----[A-Za-z0-9+/=\s\\]{128,3000}-----END OpenVPN [A-Za-z0-9 -]{8,40}-----)/,
  remediation: "Make a new key with `openvpn --genkey` and give it to both ends.",
  hits: [
    `‹-----BEGIN OpenVPN Static key V1-----\n${`${fake("hex", 32)}\n`.repeat(16)}-----END OpenVPN Static key V1-----›`,
  ],
  misses: ["-----BEGIN OpenVPN " + "Static key V1-----\n...\n-----END OpenVPN Static key V1-----"],
});

export const ageSecretKey = defineRule({
  id: "age-secret-key",
  what: "an age identity",
  source: "https://github.com/C2SP/C2SP/blob/main/age.md",
  severity: "critical",
  documented: false,
  keywords: ["AGE-SECRET-KEY-1", "AGE-PLUGIN-"],
  // Bech32 in capitals; the identities of plugins have no length in common.
  pattern:
    /(?<secret>AGE-(?:SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}|PLUGIN-[A-Z0-9]{2,20}-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{40,400}))(?![A-Z0-9])/,
  validate: (secret) => checked(isBech32(secret.toLowerCase())),
  remediation: "Make a new identity with age-keygen and encrypt the files again for its recipient.",
  hits: ["AGE-SECRET-KEY-1" + "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L".repeat(2).slice(0, 58)],
  misses: ["AGE-SECRET-KEY-1" + "QQQ"],
});
