import { jsonOfBase64 } from "../checks/bytes.ts";
import { defineRule, type Verdict } from "../rule.ts";
import { isStrong } from "../strong.ts";
import { fake } from "./fake.ts";

const encode = (value: object) =>
  btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const HEADER = encode({ alg: "HS256", typ: "JWT" });
const JWE_HEADER = encode({ alg: "RSA-OAEP-256", enc: "A256GCM" });
const SIGNATURE = "q3Rk8zXv1LwPb7Yt".repeat(3);
const remediation =
  "End the session or key that it stands for; where it does not expire, change the signing key.";

export const jwt = defineRule({
  id: "jwt",
  kind: "structure",
  what: "a JSON Web Token",
  source: "https://www.rfc-editor.org/rfc/rfc7519",
  severity: "medium",
  // base64url of `{"`, `{ ` and `{` with a line break, as headers in JSON begin
  keywords: ["eyJ", "eyA", "ewo", "ew0K"],
  // Not within a longer run, unless that is an escape: a header may hold `eyJ` as well. The signature of an unsigned one is empty.
  pattern:
    /(?<=^|[^A-Za-z0-9_-]|\\[nrt])(?<secret>e(?:yJ|yA|wo|w0K)[A-Za-z0-9_-]{10,2000}\.e[wy][A-Za-z0-9_-]{6,6000}\.[A-Za-z0-9_-]{0,1000})/,
  validate: jwtVerdict,
  remediation,
  hits: [
    `${HEADER}.${encode({ sub: "42", iss: "shop", exp: 1_900_000_000 })}.${SIGNATURE}`,
    `${encode({ alg: "none" })}.${encode({ sub: "42", admin: true })}.`,
    `${HEADER}.eyJ${fake("alnum", 80)}.${fake("alnum", 43)}`,
    `"Bearer:\\n‹${HEADER}.${encode({ sub: "42", iss: "shop" })}.${SIGNATURE}›"`,
  ],
  misses: [
    `${HEADER}.${encode({ sub: "1234567890", name: "John Doe" })}.${SIGNATURE}`,
    `${HEADER}.e30.x`,
    `${HEADER}.${encode({ sub: "42" })}.`,
  ],
});

export const jwe = defineRule({
  id: "jwe",
  kind: "structure",
  what: "an encrypted JSON Web Token",
  source: "https://www.rfc-editor.org/rfc/rfc7516#section-3.1",
  severity: "medium",
  keywords: ["eyJ"],
  // Header, encrypted key (none with `dir`), initialization vector, ciphertext, tag.
  pattern:
    /(?<=^|[^A-Za-z0-9_-]|\\[nrt])(?<secret>eyJ[A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{0,800}\.[A-Za-z0-9_-]{11,32}\.[A-Za-z0-9_-]{2,7000}\.[A-Za-z0-9_-]{21,44})(?![A-Za-z0-9_.-])/,
  validate: (secret) => {
    const header = jsonOfBase64(secret.slice(0, secret.indexOf(".")));
    return typeof header?.["alg"] === "string" && typeof header["enc"] === "string"
      ? { confidence: "medium", fact: "its header names an algorithm and an encryption" }
      : "refuted";
  },
  remediation,
  hits: [`${JWE_HEADER}.${SIGNATURE.repeat(7)}.q3Rk8zXv1LwPb7Yt.${SIGNATURE}.q3Rk8zXv1LwPb7Ytq3Rk8w`],
  misses: [`${HEADER}.a.b.c.d`],
});

/** The header has to name an algorithm; the subject of jwt.io's example is in half of all documentation. */
function jwtVerdict(secret: string): Verdict {
  const parts = secret.split(".");
  const [header, payload] = parts.slice(0, 2).map(jsonOfBase64);
  if (typeof header?.["alg"] !== "string") return "refuted";
  if (!payload) return opaqueVerdict(parts);
  if (payload["sub"] === "1234567890" || payload["name"] === "John Doe") return "refuted";
  const unsigned = header["alg"].toLowerCase() === "none";
  if (!unsigned && parts[2]!.length < 20) return "refuted";
  const what = unsigned
    ? "its header says that it is not signed, so that anybody can write one,"
    : "its header names an algorithm,";
  const { exp } = payload;
  if (typeof exp !== "number")
    return { confidence: unsigned ? "medium" : "high", fact: `${what} and it never expires` };
  return { confidence: "medium", fact: `${what} and it expires in ${yearOf(exp)}` };
}

/** Claims that are compressed, encrypted or damaged, between a header that names an algorithm and a signature. */
function opaqueVerdict([, claims = "", signature = ""]: readonly string[]): Verdict {
  return isStrong(claims) && isStrong(signature)
    ? { confidence: "low", fact: "its header names an algorithm, but its claims cannot be read" }
    : "refuted";
}

/** No clock here: whether that has passed is for the reader to say. */
function yearOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? "no year that can be read" : String(date.getUTCFullYear());
}
