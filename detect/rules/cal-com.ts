import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const calComKey = defineRule({
  id: "cal-com-key",
  what: "a Cal.com API key",
  source: "https://cal.com/help/api-keys",
  severity: "medium",
  documented: false,
  keywords: ["cal_live_", "cal_test_"],
  pattern: token(/cal_(?:live|test)_[a-f0-9]{32}/),
  remediation: "Revoke it.",
  revoke: "https://app.cal.com/settings/developer/api-keys",
  hits: ["cal_live_" + fake("hex", 32)],
  misses: ["cal_live_" + "..."],
});
