import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const bitpayToken = defineAssignment({
  id: "bitpay-token",
  what: "a BitPay token",
  source: "https://developer.bitpay.com/reference/get-token",
  severity: "high",
  names: ["bitpay"],
  value: UNSPECIFIED,
  remediation: "Delete the token under API Tokens.",
  revoke: "https://bitpay.com/dashboard/merchant/api-tokens",
  hits: [`BITPAY_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['BITPAY_TOKEN="short"'],
});
