import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const userfrontKey = defineRule({
  id: "userfront-key",
  what: "a Userfront API key",
  source: "https://userfront.com/docs/api.html",
  severity: "critical",
  keywords: ["uf_live_", "uf_test_"],
  pattern: token(/uf_(?:live|test)_(?:admin|readonly)_[a-z0-9]{8}_[a-f0-9]{32}/),
  remediation: "Replace the key in the dashboard, under Authentication, API keys.",
  hits: ["uf_live_admin_" + fake("lower", 8) + "_" + fake("hex", 32)],
  misses: ["uf_live_admin_" + fake("lower", 8)],
});
