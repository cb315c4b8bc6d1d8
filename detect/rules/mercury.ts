import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const mercuryApiToken = defineRule({
  id: "mercury-api-token",
  what: "a Mercury API token",
  source: "https://docs.mercury.com/reference/getting-started-with-your-api",
  severity: "critical",
  documented: false,
  keywords: ["secret-token:mercury_"],
  pattern: token(/secret-token:mercury_(?:production|sandbox)_[a-z]{2,8}_[A-Za-z0-9_-]{20,120}/),
  remediation: "Revoke the token.",
  revoke: "https://app.mercury.com/settings/tokens",
  hits: [`secret-token:mercury_production_rma_${fake("alnum", 60)}_yrucrem`],
  misses: ["secret-token:mercury_production_"],
});
