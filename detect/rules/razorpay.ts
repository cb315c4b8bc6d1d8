import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://razorpay.com/docs/api/authentication/";
const remediation = "Regenerate the pair in Razorpay's dashboard.";

export const razorpayKeyId = defineRule({
  id: "razorpay-key-id",
  what: "a Razorpay key ID",
  source,
  severity: "medium",
  documented: false,
  keywords: ["rzp_live_"],
  pattern: token(/rzp_live_[A-Za-z0-9]{14}/),
  remediation,
  hits: ["rzp_live_" + fake("alnum", 14)],
  misses: ["rzp_live_" + "short"],
});

export const razorpaySecret = defineAssignment({
  id: "razorpay-secret",
  what: "a Razorpay key secret",
  source,
  severity: "critical",
  names: ["razorpay"],
  value: /[A-Za-z0-9]{24}/,
  remediation,
  hits: [`RAZORPAY_KEY_SECRET=‹${fake("alnum", 24)}›`],
  misses: ["RAZORPAY_MODE=live"],
});
