import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const shopeePartnerKey = defineAssignment({
  id: "shopee-partner-key",
  what: "a Shopee partner key",
  source: "https://open.shopee.com/documents",
  severity: "critical",
  names: ["shopee"],
  value: /(?:shpk)?[a-f0-9]{64}|shpk[A-Za-z0-9]{40,70}/,
  remediation: "Reset it under the app's details.",
  revoke: "https://open.shopee.com",
  hits: [`SHOPEE_PARTNER_KEY="‹${fake("hex", 64)}›"`],
  misses: [`SHOPEE_PARTNER_KEY="${fake("hex", 21)}"`],
});
