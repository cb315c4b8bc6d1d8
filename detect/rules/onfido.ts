import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const onfidoApiToken = defineRule({
  id: "onfido-api-token",
  what: "an Onfido API token",
  source: "https://documentation.onfido.com/api/latest/#api-tokens",
  severity: "critical",
  documented: false,
  keywords: ["api_live", "api_sandbox"],
  pattern: token(/api_(?:live|sandbox)(?:_(?:us|ca|eu))?\.[A-Za-z0-9_-]{11}\.[A-Za-z0-9_-]{32}/),
  remediation: "Revoke it in Onfido's dashboard under tokens.",
  hits: [
    `api_live.${fake("alnum", 11)}.${fake("alnum", 32)}`,
    `api_sandbox_us.${fake("alnum", 11)}.${fake("alnum", 32)}`,
  ],
  misses: ["api_live." + "short"],
});
