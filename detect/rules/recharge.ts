import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const rechargeApiToken = defineRule({
  id: "recharge-api-token",
  what: "a Recharge API token",
  source: "https://developer.rechargepayments.com/2021-11/authentication",
  severity: "critical",
  documented: false,
  keywords: ["1x1_", "2x2_", "3x3_", "5x5_", "10x10_"],
  pattern: token(/sk_(?:test_)?(?:1x1|2x2|3x3|5x5|10x10)_[a-f0-9]{64}/),
  remediation: "Delete it in Recharge under tools and apps, API tokens.",
  hits: ["sk_1x1_" + fake("hex", 64), "sk_test_2x2_" + fake("hex", 64)],
  misses: ["sk_1x1_" + "short"],
});
