import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const paytmMerchantKey = defineAssignment({
  id: "paytm-merchant-key",
  what: "a Paytm merchant key",
  source: "https://www.paytmpayments.com/docs/",
  severity: "critical",
  names: ["paytm"],
  value: /[A-Za-z0-9@#&*_%!]{16}/,
  remediation: "Make a new key in Paytm's dashboard under developer settings.",
  hits: [`PAYTM_MERCHANT_KEY="‹${fake("alnum", 16)}›"`],
  misses: ["PAYTM_MERCHANT_KEY=" + fake("hex", 10)],
});
