import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const stytchSecret = defineRule({
  id: "stytch-secret",
  what: "a Stytch secret",
  source: "https://stytch.com/docs/api/authentication",
  severity: "critical",
  documented: false,
  keywords: ["secret-live-", "secret-test-"],
  pattern: token(/secret-(?:live|test)-[A-Za-z0-9_-]{35,56}={0,2}/),
  remediation: "Rotate it.",
  revoke: "https://stytch.com/dashboard/api-keys",
  hits: ["secret-live-" + fake("alnum", 35) + "="],
  misses: ["secret-live-" + fake("alnum", 8)],
});
