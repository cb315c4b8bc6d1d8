import { isCommonPassword } from "../common-password.ts";
import { coreOf } from "../common-words.ts";
import { defineRule, type Verdict } from "../rule.ts";
import { wordLikeness } from "../words.ts";
import { fake } from "./fake.ts";

const source = "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1";
const remediation = "Change the password in the service, then read the URL from the vault.";

/** A name that is not said twice: as the password it is no secret. */
const USER = String.raw`(?<!\b(?:docker|oci|docker-daemon)):\/\/(?<user>[^\s:/?#@"'\`<>[\]\\,]{0,80}):(?!\k<user>@)`;
const PASSWORD = String.raw`(?!x-oauth-basic@|x-token-auth@)(?<secret>[^\s/"'\`<>{}\\]{3,160})@`;
const EXAMPLE = String.raw`(?:[\w-]{1,40}\.){0,4}(?:example|test|invalid)(?:\.(?:com|org|net))?(?![\w.-])`;
const LOCAL = String.raw`(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|host\.docker\.internal)(?![\w.-])`;

/**
 * `scheme://user:password@host`, the range being the password. RFC 3986 wants `/`, `?`, `#` and `@` in it encoded;
 * people write them as they are, so that all but `/` are taken up to the last `@` before the host.
 */
export const credentialsInUrl = defineRule({
  id: "url-credentials",
  kind: "structure",
  what: "a password in a URL",
  source,
  severity: "high",
  keywords: ["://"],
  pattern: new RegExp(String.raw`${USER}${PASSWORD}(?!${EXAMPLE}|${LOCAL})[\w%[$<{][\w.:%-]{0,200}`),
  validate: urlVerdict,
  remediation,
  hits: [
    'const url = "postgres://shop:' + '‹kV8-pq2!x›@db.internal:5432/shop";',
    "DATABASE_URL=mysql://root:" + "‹tr0mbone-Sky›@10.0.0.3/app",
    "mongodb+srv://app:" + "‹Zx81qPl0›@cluster0.ab1cd.mongodb.net/?retryWrites=true",
    "amqp://svc:" + "‹h0ppity-hop›@mq:5672",
    "redis://:" + "‹n0t-a-default›@cache:6379/0",
    "https://deploy:" + "‹9f86d081884c7d65›@git.internal/app.git",
    "SQLALCHEMY_DATABASE_URI = 'postgresql+psycopg2://shop:" + "‹kV8-pq2!x›@${DB_HOST}/shop'",
    "ftp://www:" + "‹Gu#v4%bird›@files.acme.io/in",
    "ldaps://admin:" + "‹t0psy-turvy›@ldap.acme.io",
  ],
  misses: [
    "postgresql://<user>:<password>@<host>:<port>/<db>",
    "postgresql://[user]:[password]@[host]:[port]/[db]",
    "postgres://user:" + "password@localhost/db",
    "postgres://${user}:${password}@localhost/db",
    "mysql://%s:" + "%s@%s/%s",
    "mysql://{}:" + "{}@{}/{}",
    "https://user:" + "s3cr3t99@example.com/",
    "amqp://rabbit:" + "rabbit@mq/",
    "http://localhost:8080/@scope/package",
    "docker://image:" + "tag-2@sha256",
  ],
});

export const credentialsInLocalUrl = defineRule({
  id: "local-url-credentials",
  kind: "structure",
  what: "a password in a URL of the machine itself",
  source,
  severity: "low",
  keywords: ["://"],
  pattern: new RegExp(String.raw`${USER}${PASSWORD}(?=${LOCAL})`),
  // Such a password is often the one of a container that lives for an hour.
  validate: (secret) =>
    urlVerdict(secret) === "refuted"
      ? "refuted"
      : { confidence: "low", fact: "the host is the machine itself, where passwords are often made up" },
  remediation,
  hits: ["postgres://shop:" + "‹kV8-pq2!x›@localhost:5432/shop"],
  misses: ["postgres://postgres:" + "postgres@localhost:5432/shop", "mysql://app:" + "app@127.0.0.1/app"],
});

export const tokenInUrl = defineRule({
  id: "url-token",
  kind: "structure",
  what: "a token in the URL of a git server",
  source: "https://git-scm.com/docs/gitcredentials",
  severity: "high",
  keywords: ["://"],
  // In the place of the user, alone or with a word for a password. Elsewhere, as with Sentry, it may be public.
  pattern:
    /:\/\/(?<secret>[A-Za-z0-9_-]{20,200})(?::(?:x-oauth-basic|x-token-auth)?)?@[\w.-]{0,80}(?:github|gitlab|bitbucket|gitea|visualstudio|azure)\.[\w.-]{2,40}/,
  validate: (secret) =>
    /\d/.test(secret) && wordLikeness(secret) < 0.4
      ? { confidence: "high", fact: "it stands where a URL has the user, and is not made of words" }
      : "refuted",
  remediation: "Revoke the token, and put the URL without it into git's configuration.",
  hits: [`git clone https://‹${fake("hex", 40)}›:x-oauth-basic@github.com/acme/shop.git`],
  misses: ["https://some-organization-name@dev.azure.com/some-organization-name/_git/shop"],
});

function urlVerdict(secret: string): Verdict {
  const plain = secret.replaceAll(/%[0-9A-Fa-f]{2}/g, " ");
  if (
    isCommonPassword(secret) ||
    new Set(plain.match(/[A-Za-z0-9]/g)).size < 2 ||
    (/[A-Za-z]/.test(plain) && coreOf(plain) === "") ||
    /^[A-Z_]+$/.test(secret) ||
    /^\[.*\]$|^%[sdv]|^\$|^\*+$|^:|^\(|^[?&]\w+=|\$\{/.test(secret)
  )
    return "refuted";
  const strong = secret.length >= 8 && /\d/.test(secret) && /[A-Za-z]/.test(secret);
  return strong
    ? { confidence: "high", fact: "letters and digits stand between the user's name and the host" }
    : { confidence: "medium", fact: "a short or plain word stands between the user's name and the host" };
}
