import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const radarSecretKey = defineRule({
  id: "radar-secret-key",
  what: "a Radar secret key",
  source: "https://docs.radar.com/api#authentication",
  severity: "high",
  documented: false,
  keywords: ["prj_live_sk_", "prj_test_sk_"],
  pattern: token(/prj_(?:live|test)_sk_[a-f0-9]{40}/),
  remediation: "Roll it under settings.",
  revoke: "https://dashboard.radar.com",
  hits: ["prj_live_sk_" + fake("hex", 40)],
  misses: ["prj_live_sk_" + fake("hex", 8)],
});
