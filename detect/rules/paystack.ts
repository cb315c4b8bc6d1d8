import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const paystackSecretKey = defineRule({
  id: "paystack-secret-key",
  what: "a Paystack secret key",
  source: "https://paystack.com/docs/api/authentication/",
  severity: "critical",
  documented: false,
  keywords: ["sk_live_", "sk_test_"],
  // Stripe's have 24 or more characters of both cases.
  pattern: token(/sk_(?:live|test)_[a-f0-9]{40}/),
  remediation: "Make new keys.",
  revoke: "https://dashboard.paystack.com/#/settings/developers",
  hits: ["sk_live_" + fake("hex", 40), "sk_test_" + fake("hex", 40)],
  misses: ["sk_live_" + fake("hex", 12)],
});
