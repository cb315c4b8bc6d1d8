import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const sentryToken = defineRule({
  id: "sentry-token",
  what: "a Sentry auth token",
  source: "https://docs.sentry.io/security-legal-pii/security/token-formats/",
  severity: "high",
  keywords: ["sntrys_", "sntryu_"],
  // Organization tokens: facts in base64, then the secret.
  pattern: token(/(?:sntrys_ey[A-Za-z0-9+/=]{60,400}_[A-Za-z0-9+/]{40,50}|sntryu_[a-f0-9]{64})/),
  remediation: "Revoke it in Sentry's settings under auth tokens.",
  hits: ["sntrys_ey" + fake("base64", 140) + "_" + fake("base64", 43), "sntryu_" + fake("hex", 64)],
  misses: ["sntrys_" + "..."],
});
