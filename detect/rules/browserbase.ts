import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const browserbaseKey = defineRule({
  id: "browserbase-key",
  what: "a Browserbase API key",
  source: "https://docs.browserbase.com/reference/api/overview",
  severity: "high",
  documented: false,
  keywords: ["bb_live_"],
  pattern: token(/bb_live_[A-Za-z0-9_-]{24,36}/),
  remediation: "Regenerate the key.",
  revoke: "https://www.browserbase.com/settings",
  hits: ["bb_live_" + fake("alnum", 27)],
  misses: ["bb_live_" + fake("alnum", 9)],
});
