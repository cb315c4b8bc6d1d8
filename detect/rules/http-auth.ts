import { isCommonPassword } from "../common-password.ts";
import { base64Bytes } from "../decode/base64.ts";
import { isStandIn } from "../placeholder.ts";
import { isPrefixed } from "../prefixed.ts";
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
  keywords: ["Basic ", "basic ", "Basic%20", "basic%20", "Basic+", "basic+"],
  pattern: /[Bb]asic(?: |%20|\+)(?<secret>[A-Za-z0-9+/_-]{8,300}={0,2})(?![A-Za-z0-9+/=])/,
  validate: basicVerdict,
  remediation,
  hits: [
    'headers: { Authorization: "Basic ‹' + btoa("deploy:" + fake("alnum", 14)) + '›" }',
    'curl -H "Authorization: Basic ‹' + btoa(fake("hex", 32) + ":") + '›" https://api.acme.io',
  ],
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
  keywords: ["Bearer ", "bearer ", "Bearer%20", "bearer%20"],
  pattern: /[Bb]earer(?: {1,2}|%20)(?<secret>[A-Za-z0-9._~+/|:-]{16,2000}={0,2})(?![A-Za-z0-9._~+/=-])/,
  validate: tokenVerdict("it follows the word Bearer and is not made of words"),
  remediation,
  hits: [
    'curl -H "Authorization: Bearer ‹' + fake("alnum", 40) + '›"',
    'headers = {"Authorization": "Bearer ‹' + fake("hex", 32) + '›"}',
    'curl -H "Authorization: Bearer ‹acme_secret_key_' + fake("alnum", 40) + '›"',
  ],
  misses: ["Bearer authentication-is-required", "Authorization: Bearer your-access-token-goes-here"],
});

export const authorizationHeader = defineRule({
  id: "http-authorization-token",
  kind: "structure",
  what: "a token in an Authorization header",
  source: "https://www.rfc-editor.org/rfc/rfc9110#name-authorization",
  severity: "high",
  keywords: ["authorization"],
  // Other schemes, and tokens without one: `Authorization: token x`, `"Authorization": "x"`, Token token="x".
  pattern:
    /(?<!\w)authorization\\?["'`]?\]?\s{0,4}(?:[:=,]|=>)\s{0,4}\\?["'`]?(?:(?:token|api-?key|key|ssws|geniekey|klaviyo-api-key|discogs|splunk|bot|jwt|secret|access_token|oauth|apitoken|auth)[ :=]{1,2})?(?:token=\\?["']?)?(?<secret>[A-Za-z0-9._~+/|:-]{16,600}={0,2})(?=[\s"'`\\,;)\]}]|$)/i,
  validate: tokenVerdict("it stands in an Authorization header and is not made of words"),
  remediation,
  hits: [
    'curl -H "Authorization: token ‹' + fake("hex", 40) + '›" https://git.acme.io/api',
    '"Authorization": "‹' + fake("alnum", 32) + '›"',
    "Authorization: Token token=‹" + fake("hex", 32) + "›",
  ],
  misses: ['"Authorization": authorizationHeaderOf(request)', "Authorization: authenticated-users-only"],
});

export const keyHeader = defineRule({
  id: "http-key-header",
  kind: "structure",
  what: "a key or token in an HTTP header",
  source: "https://swagger.io/docs/specification/v3_0/authentication/api-keys/",
  severity: "high",
  keywords: ["-key:", "-token:", "apikey:", "-secret:", "-auth:", "-password:"],
  // A header in quotes, as curl's -H has them, or on a line of its own in a .http file.
  pattern:
    /(?<=["'`\n][\w-]{1,40})(?:(?<!sec-websocket)-key|-token|apikey|-secret|-auth|-password): {0,2}(?<secret>[A-Za-z0-9._~+/|-]{16,600}={0,2})(?=["'`]|\r?\n|$)/i,
  validate: tokenVerdict("it is the value of a header for keys and is not made of words"),
  remediation,
  hits: ['curl -H "X-Api-Key: ‹' + fake("alnum", 32) + '›" https://api.acme.io'],
  misses: [
    'curl -H "X-Api-Key: $API_KEY"',
    '"X-Auth-Token: authentication-token"',
    '"Sec-WebSocket-Key: ' + fake("alnum", 22) + '=="',
  ],
});

export const curlUser = defineRule({
  id: "curl-user-password",
  kind: "structure",
  what: "a password on a curl command line",
  source: "https://curl.se/docs/manpage.html#-u",
  severity: "high",
  keywords: ["curl", "CURLOPT_USERPWD", "CURLOPT_PROXYUSERPWD"],
  // Also curl's option in PHP, Ruby and C; the name of the user may be a variable, or missing as with Stripe.
  pattern:
    /(?:curl(?:\.exe)?["']?(?=[ ,])[^\n]{0,400}?(?:\s|["'])(?:-u|--user|--proxy-user|-U)["']?[ =,]{0,2}|CURLOPT_(?:PROXY)?USERPWD["']?\s{0,3}(?:=>?|,)\s{0,3})\\?["']?(?:[\w.@+|$%-]|\$\{){1,80}\}?:(?<secret>[^\s"'`$<>{}\\|]{4,160})/,
  validate: (secret) =>
    isCommonPassword(secret) || /^(?:\/\/|\()/.test(secret)
      ? "refuted"
      : { confidence: "medium", fact: "it follows a user's name after -u" },
  remediation,
  hits: [
    "curl -sS -u deploy:" + "‹tr0mbone-Sky9› https://git.internal/",
    "curl -u deploy:" + "‹tr0mbone-Sky9› https://git.internal/",
    "curl https://git.internal/ --user 'deploy:" + "‹tr0mbone-Sky9›'",
    'curl_setopt($ch, CURLOPT_USERPWD, "deploy:' + '‹tr0mbone-Sky9›");',
  ],
  misses: ["curl -u user:" + "password https://git.internal/", "curl -u $USER:$PASS https://git.internal/"],
});

export const curlUserKey = defineRule({
  id: "curl-user-key",
  kind: "structure",
  what: "a key as the user of a curl command line",
  source: "https://curl.se/docs/manpage.html#-u",
  severity: "high",
  keywords: ["curl"],
  // As APIs that know no password have it: `-u KEY:`.
  pattern:
    /curl(?:\.exe)?(?= )[^\n]{0,400}?\s(?:-u|--user)[ =]{0,2}["']?(?<secret>[A-Za-z0-9_./+-]{16,200}={0,2}):(?=["'\s]|$|x["'\s]|X["'\s])/,
  validate: tokenVerdict("it is the user's name without a password, and not made of words"),
  remediation,
  hits: [
    "curl https://api.acme.io/v1/charges -u ‹" + fake("alnum", 32) + "›:",
    "curl -u ‹" + fake("alnum", 32) + "›: https://api.acme.io/v1/charges",
    "curl -u ‹" + fake("base64", 43) + "=›: https://api.acme.io/v1/charges",
  ],
  misses: ["curl -u the_user_of_the_service: https://git.internal/"],
});

/** Base64 of `user:password` in printable characters; RFC 7617's own examples are known. */
function basicVerdict(secret: string): Verdict {
  const [, user, password] =
    /^([\x20-\x7E]{0,200}?):([\x20-\x7E]{0,200})$/.exec(base64Bytes(secret) ?? "") ?? [];
  // A key may stand in the user's place, alone.
  const value = password?.replace(/^x$/i, "") === "" ? user : password;
  if (value === undefined || value.length < 3 || isCommonPassword(value)) return "refuted";
  if (/^(?:open sesame|test£?|.*\$\{.*|<.*>|%s)$/.test(value)) return "refuted";
  return { confidence: "high", fact: "it is base64 of a user's name and a password" };
}

/** Random enough for a token: digits among letters, no words and none that says that it stands for one. */
function tokenVerdict(fact: string): (secret: string) => Verdict {
  return (secret) => {
    if (!/\d/.test(secret) || !/[A-Za-z]/.test(secret)) return "refuted";
    if (isStandIn(secret) && !isPrefixed(secret)) return "refuted";
    if (new Set(secret).size < 8 || wordLikeness(secret) > 0.45) return "refuted";
    return { confidence: "medium", fact };
  };
}
