import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const creemKey = defineRule({
  id: "creem-key",
  what: "a Creem API key",
  source: "https://docs.creem.io/api-reference/introduction",
  severity: "critical",
  documented: false,
  keywords: ["creem_"],
  pattern: token(/creem_(?:test_|live_)?[A-Za-z0-9]{20,32}/),
  remediation: "Revoke it with the service and make another.",
  hits: ["creem_" + fake("alnum", 22), "creem_test_" + fake("alnum", 22)],
  misses: ["creem_" + fake("alnum", 8)],
});
