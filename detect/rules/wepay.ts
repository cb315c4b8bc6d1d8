import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const wepayAccessToken = defineAssignment({
  id: "wepay-access-token",
  what: "a WePay access token",
  source: "https://dev.wepay.com/",
  severity: "medium",
  names: ["wepay"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`WEPAY_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`WEPAY_API_KEY=${fake("alnum", 10)}`],
});
