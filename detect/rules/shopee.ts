import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const shopeePartnerKey = defineAssignment({
  id: "shopee-partner-key",
  what: "a Shopee partner key",
  source: "https://open.shopee.com/documents",
  severity: "critical",
  names: ["shopee"],
  value: /[a-f0-9]{64}/,
  remediation: "Reset it under the app's details.",
  revoke: "https://open.shopee.com",
  hits: [`SHOPEE_PARTNER_KEY="‹${fake("hex", 64)}›"`],
  misses: [`SHOPEE_PARTNER_KEY="${fake("hex", 21)}"`],
});

export const shopeePartnerToken = defineRule({
  id: "shopee-partner-token",
  what: "a Shopee partner key",
  source: "https://open.shopee.com/documents",
  severity: "critical",
  documented: false,
  keywords: ["shpk"],
  pattern: token(/shpk[A-Za-z0-9]{60,70}/),
  remediation: "Reset it under the app's details.",
  revoke: "https://open.shopee.com",
  hits: ["shpk" + fake("hex", 64)],
  misses: ["shpk" + fake("hex", 9)],
});
