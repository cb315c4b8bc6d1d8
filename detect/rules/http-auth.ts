import { defineRule, type Verdict } from "../rule.ts";
import { wordLikeness } from "../words.ts";
import { fake } from "./fake.ts";

const remediation = "Change the password or revoke the token with the service that the request goes to.";

export const httpBasic = defineRule({
  id: "http-basic-credentials",
  kind: "structure",
  what: "HTTP Basic credentials",
  source: "https://www.rfc-editor.org/rfc/rfc7617",
  severity: "high",
  keywords: ["Basic ", "basic "],
  pattern: /[Bb]asic (?<secret>[A-Za-z0-9+/]{12,300}={0,2})(?![A-Za-z0-9+/=])/,
  validate: basicVerdict,
  remediation,
  hits: ['headers: { Authorization: "Basic ‹' + btoa("deploy:" + fake("alnum", 14)) + '›" }'],
  misses: [
    "Basic authentication",
    "Authorization: Basic " + btoa("user:password"),
    "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==",
  ],
});

export const httpBearer = defineRule({
  id: "http-bearer-token",
  kind: "structure",
  what: "an HTTP Bearer token",
  source: "https://www.rfc-editor.org/rfc/rfc6750",
  severity: "high",
  keywords: ["Bearer ", "bearer "],
  pattern: /[Bb]earer (?<secret>[A-Za-z0-9._~+/-]{20,2000}={0,2})(?![A-Za-z0-9._~+/=-])/,
  validate: bearerVerdict,
  remediation,
  hits: ['curl -H "Authorization: Bearer ‹' + fake("alnum", 40) + '›"'],
  misses: ["Bearer authentication-is-required", "Authorization: Bearer your-access-token-goes-here"],
});

export const curlUser = defineRule({
  id: "curl-user-password",
  kind: "structure",
  what: "a password on a curl command line",
  source: "https://curl.se/docs/manpage.html#-u",
  severity: "high",
  keywords: ["curl "],
  pattern: /curl [^\n]{0,200}?(?:-u|--user)[ =]["']?[\w.@+-]{1,80}:(?<secret>[^\s"'`$<>{}\\]{6,120})/,
  validate: (secret) =>
    PLAIN.test(secret) ? "refuted" : { confidence: "medium", fact: "it follows a user's name after -u" },
  remediation,
  hits: ["curl -sS -u deploy:" + "‹tr0mbone-Sky9› https://git.internal/"],
  misses: ["curl -u user:" + "password https://git.internal/", "curl -u $USER:$PASS https://git.internal/"],
});

/** Passwords of examples. */
const PLAIN =
  /^(?:(?:my|your|the)?[_-]?(?:pass(?:word|wd|phrase)?|pwd|secret|token|key|api[_-]?key|admin|test|user|x+))\d{0,4}$/i;

/** Base64 of `user:password` in printable characters; RFC 7617's own examples are known. */
function basicVerdict(secret: string): Verdict {
  const text = decoded(secret);
  const password = /^[\x20-\x7E]{1,120}?:([\x20-\x7E]{3,200})$/.exec(text)?.[1];
  if (password === undefined || PLAIN.test(password) || /^(?:open sesame|test£?|.*\$\{.*)$/.test(password))
    return "refuted";
  return { confidence: "high", fact: "it is base64 of a user's name and a password" };
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    // No base64, so no credentials.
    return "";
  }
}

function bearerVerdict(secret: string): Verdict {
  if (!/\d/.test(secret) || !/[A-Za-z]/.test(secret) || wordLikeness(secret) > 0.45) return "refuted";
  return { confidence: "medium", fact: "it follows the word Bearer and is not made of words" };
}
