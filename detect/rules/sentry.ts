import { base64Text } from "../decode/base64.ts";
import { defineAssignment, defineRule, token, type Verdict } from "../rule.ts";
import { fake } from "./fake.ts";

const FACTS = btoa(JSON.stringify({ iat: 1_700_000_000.5, url: "https://sentry.io", org: "acme" }));

export const sentryToken = defineRule({
  id: "sentry-token",
  what: "a Sentry auth token",
  source: "https://docs.sentry.io/security-legal-pii/security/token-formats/",
  severity: "high",
  keywords: ["sntrys_", "sntryu_", "sntrya_", "sntryi_"],
  // Organization tokens: facts in base64, then the secret. The prefixes with `a` and `i` are reserved.
  pattern: token(/(?:sntrys_ey[A-Za-z0-9+/=]{60,400}_[A-Za-z0-9+/]{40,50}|sntry[uai]_[a-f0-9]{64})/),
  validate: factsVerdict,
  remediation: "Revoke it in Sentry's settings under auth tokens.",
  hits: [`sntrys_${FACTS}_${fake("base64", 43)}`, "sntryu_" + fake("hex", 64)],
  misses: ["sntrys_" + "..."],
});

/** The middle of an organization's token is JSON that says where it is good; a user's has none. */
function factsVerdict(secret: string): Verdict | undefined {
  const facts = /^sntrys_(.*)_/.exec(secret)?.[1];
  if (facts === undefined) return undefined;
  return base64Text(facts.replace(/=+$/, ""))?.startsWith('{"')
    ? { confidence: "high", fact: "its middle is JSON in base64, as the vendor's is" }
    : { confidence: "low", fact: "its middle is not the JSON in base64 that the vendor puts there" };
}

export const sentryLegacyToken = defineAssignment({
  id: "sentry-legacy-token",
  what: "a Sentry auth token or secret",
  source: "https://docs.sentry.io/security-legal-pii/security/token-formats/",
  severity: "high",
  // A DSN, with its 32 digits of hex, is public.
  names: ["sentry"],
  value: /[a-f0-9]{64}/,
  remediation: "Revoke it in Sentry's settings under auth tokens.",
  hits: [`SENTRY_AUTH_TOKEN=‹${fake("hex", 64)}›`],
  misses: [`SENTRY_DSN=https://${fake("hex", 32)}@o1.ingest.sentry.io/2`],
});
