import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const theThingsNetworkApiKey = defineRule({
  id: "the-things-network-api-key",
  what: "a The Things Stack API key",
  source: "https://www.thethingsindustries.com/docs/api/concepts/auth/",
  severity: "high",
  keywords: ["NNSXS.", "ttn-account-v2."],
  // NNSXS. + ID(39) + . + secret(52).
  pattern: token(/NNSXS\.[A-Z2-7]{39}\.[A-Z2-7]{52}|ttn-account-v2\.[A-Za-z0-9_-]{43}/),
  remediation: "Delete it in The Things Stack's console under API keys.",
  hits: ["NNSXS." + fake("base32", 39) + "." + fake("base32", 52)],
  misses: ["NNSXS." + fake("base32", 39)],
});
