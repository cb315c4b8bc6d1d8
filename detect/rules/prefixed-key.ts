import { defineRule, token, type Verdict } from "../rule.ts";
import { isStrong, isUuid } from "../strong.ts";
import { fake, fakeUuid } from "./fake.ts";

/** Many vendors write these before their keys, so that the prefix tells what it is, and not of whom. */
export const prefixedKey = defineRule({
  id: "prefixed-key",
  kind: "structure",
  what: "an API key, by its prefix",
  source: "https://owasp.org/www-project-api-security/",
  severity: "high",
  keywords: ["sk_", "key_", "live_", "test_", "sandbox_", "private_", "pri_", "sk-"],
  // Makers of models give out keys with sk- and a hyphen, as the first of them did.
  pattern: token(
    /sk-(?:[a-f0-9]{32}|[A-Za-z0-9]{48})|(?:(?:sk|key)_(?:live_|test_|prod_|sbox_|sandbox_)?|(?:live|test|sandbox|private|pri)_)(?:[a-z0-9]{26}[a-z2-7*#$=]|[A-Za-z0-9]{24,128}|[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}|[A-Za-z0-9_-]{40})/,
  ),
  validate: verdict,
  remediation: "Find out whose it is, and revoke it there.",
  hits: [
    "pri_" + fake("hex", 32),
    "key_" + fake("hex", 32),
    "test_" + fake("hex", 35),
    "live_" + fake("alnum", 40),
    `sk_${fakeUuid()}`,
    "sk-" + fake("hex", 32),
  ],
  misses: ["test_" + "an_account_that_expired_2_days_ago_is_locked", "private_" + fake("hex", 12)],
});

/** Names of functions and tests begin alike: behind the prefix stands what a machine made. */
function verdict(secret: string): Verdict {
  const body = secret.replace(/^(?:[a-z]{2,7}[_-]){1,2}/, "").replace(/[*#$]$/, "");
  return isStrong(body) || isUuid(body)
    ? { confidence: "medium", fact: "behind the prefix stands what a machine made" }
    : "refuted";
}
