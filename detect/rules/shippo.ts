import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const shippoToken = defineRule({
  id: "shippo-token",
  what: "a Shippo API token",
  source: "https://docs.goshippo.com/guides/authentication",
  severity: "high",
  keywords: ["shippo_live_", "shippo_test_"],
  pattern: token(/shippo_(?:live|test)_[a-f0-9]{40}/),
  remediation: "Delete it.",
  revoke: "https://apps.goshippo.com/settings/api",
  hits: ["shippo_live_" + fake("hex", 40)],
  misses: ["shippo_live_" + "..."],
});
