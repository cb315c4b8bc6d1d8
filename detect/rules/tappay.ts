import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const tappayPartnerKey = defineAssignment({
  id: "tappay-partner-key",
  what: "a TapPay partner key",
  source: "https://docs.tappaysdk.com/tutorial/en/back.html",
  severity: "critical",
  names: ["tappay"],
  value: /partner_[A-Za-z0-9]{56}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`TAPPAY_API_KEY="‹partner_${fake("alnum", 56)}›"`],
  misses: ['TAPPAY_API_KEY="short"'],
});
