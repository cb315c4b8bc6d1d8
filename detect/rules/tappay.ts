import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const tappayPartnerKey = defineRule({
  id: "tappay-partner-key",
  what: "a TapPay partner key",
  source: "https://github.com/TapPay/tappay-ios-example",
  severity: "critical",
  keywords: ["partner_"],
  pattern: token(/partner_[A-Za-z0-9]{56}/),
  remediation: "Revoke it with the service and make another.",
  hits: ["partner_" + fake("alnum", 56)],
  misses: ["partner_" + fake("alnum", 20)],
});
