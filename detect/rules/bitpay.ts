import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const bitpayToken = defineAssignment({
  id: "bitpay-token",
  what: "a BitPay token",
  source: "https://developer.bitpay.com/docs/getting-started",
  severity: "high",
  names: ["bitpay"],
  value: /[A-Za-z0-9]{40,48}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`BITPAY_TOKEN="‹${fake("alnum", 40)}›"`],
  misses: ['BITPAY_TOKEN="short"'],
});
