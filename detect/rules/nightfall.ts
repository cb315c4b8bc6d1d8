import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const nightfallApiKey = defineRule({
  id: "nightfall-api-key",
  what: "a Nightfall API key",
  source: "https://help.nightfall.ai/developer-api/introduction-to-developer-apis/quickstart",
  severity: "high",
  documented: false,
  keywords: ["NF-"],
  pattern: token(/NF-[A-Za-z0-9]{32}/),
  remediation: "Revoke the key.",
  revoke: "https://app.nightfall.ai/developer-platform",
  hits: ["NF-" + fake("alnum", 32)],
  misses: ["NF-" + fake("alnum", 8)],
});
