import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const postgridApiKey = defineRule({
  id: "postgrid-api-key",
  what: "a PostGrid API key",
  source: "https://docs.postgrid.com/#authentication",
  severity: "high",
  documented: false,
  keywords: ["live_sk_", "test_sk_"],
  pattern: token(/(?:live|test)_sk_[A-Za-z0-9]{20,40}/),
  remediation: "Rotate the key.",
  revoke: "https://dashboard.postgrid.com/dashboard/settings",
  hits: ["live_sk_" + fake("alnum", 22)],
  misses: ["live_sk_" + fake("alnum", 6)],
});
