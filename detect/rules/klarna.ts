import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const klarnaApiKey = defineRule({
  id: "klarna-api-key",
  what: "a Klarna API key",
  source: "https://docs.klarna.com/api/authentication/",
  severity: "critical",
  keywords: ["klarna_live_", "klarna_test_"],
  pattern: token(/klarna_(?:live|test)_(?:api|client)_[A-Za-z0-9+/_.*=()!#-]{20,160}/),
  remediation: "Disable the key in Klarna's merchant portal under settings.",
  hits: ["klarna_live_api_" + fake("alnum", 80)],
  misses: ["klarna_live_api_"],
});
