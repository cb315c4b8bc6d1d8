import { defineRule, type Verdict } from "../rule.ts";

/** Passwords that every example and every default installation has. */
const COMMON =
  /^(?:pass(?:word|wd|phrase)?|pwd?|secret|token|user(?:name)?|guest|admin|root|test(?:ing)?|postgres(?:ql)?|mysql|mongo(?:db)?|redis|rabbitmq|example|hunter2|foo|bar|baz|qux|abc|changeme|default|letmein|dev|x+|p(?:ass)?|pw|key|api_?key|secret_?key|psw|.{1,2})[_-]?[0-9]{0,4}$/i;

/**
 * `scheme://user:password@host`, the range being the password. RFC 3986 wants `/`, `?`, `#` and `@` in it encoded;
 * people write them as they are, so that all but `/` are taken up to the last `@` before the host.
 */
export const credentialsInUrl = defineRule({
  id: "url-credentials",
  kind: "structure",
  what: "a password in a URL",
  source: "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
  severity: "high",
  keywords: ["://"],
  pattern:
    /:\/\/(?<user>[^\s:/?#@"'`<>[\]{}()$,\\]{0,80}):(?<secret>[^\s/"'`<>{}\\]{3,160})@(?!(?:[\w-]{1,40}\.){0,4}(?:example|test|invalid)(?:\.(?:com|org|net))?(?![\w.-]))[\w%[$][\w.:%-]{0,200}/,
  validate: urlVerdict,
  remediation: "Change the password in the service, then read the URL from the vault.",
  hits: [
    'const url = "postgres://shop:' + '‹kV8-pq2!x›@db.internal:5432/shop";',
    "DATABASE_URL=mysql://root:" + "‹tr0mbone-Sky›@10.0.0.3/app",
    "mongodb+srv://app:" + "‹Zx81qPl0›@cluster0.ab1cd.mongodb.net/?retryWrites=true",
    "amqp://svc:" + "‹h0ppity-hop›@mq:5672",
    "redis://:" + "‹n0t-a-default›@cache:6379/0",
    "https://deploy:" + "‹9f86d081884c7d65›@git.internal/app.git",
  ],
  misses: [
    "postgresql://<user>:<password>@<host>:<port>/<db>",
    "postgresql://[user]:[password]@[host]:[port]/[db]",
    "postgres://user:" + "password@localhost/db",
    "postgres://${user}:${password}@localhost/db",
    "https://user:" + "s3cr3t99@example.com/",
    "http://localhost:8080/@scope/package",
  ],
});

function urlVerdict(secret: string): Verdict {
  if (COMMON.test(secret) || /^[A-Z_]+$/.test(secret) || /^\[.*\]$|^%[sdv]|^\$|^\*+$|^:/.test(secret))
    return "refuted";
  const strong = secret.length >= 8 && /\d/.test(secret) && /[A-Za-z]/.test(secret);
  return strong
    ? { confidence: "high", fact: "letters and digits stand between the user's name and the host" }
    : { confidence: "medium", fact: "a short or plain word stands between the user's name and the host" };
}
