import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const creemKey = defineRule({
  id: "creem-key",
  what: "a Creem API key",
  source: "https://docs.creem.io/api-reference/introduction",
  severity: "critical",
  keywords: ["creem_"],
  pattern: token(/creem_(?:test_|live_)?[A-Za-z0-9]{20,32}/),
  remediation: "Delete the key under Developers.",
  revoke: "https://creem.io/dashboard/developers",
  hits: ["creem_" + fake("alnum", 22), "creem_test_" + fake("alnum", 22)],
  misses: ["creem_" + fake("alnum", 8)],
});
