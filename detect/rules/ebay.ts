import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const remediation = "Rotate the certificate ID.";
const revoke = "https://developer.ebay.com/my/keys";

export const ebayCertificateId = defineRule({
  id: "ebay-certificate-id",
  what: "an eBay certificate ID (client secret)",
  source: "https://developer.ebay.com/api-docs/static/creating-edp-account.html",
  severity: "high",
  documented: false,
  keywords: ["PRD-", "SBX-"],
  pattern: token(/(?:PRD|SBX)-[a-f0-9]{12}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}/),
  remediation,
  revoke,
  hits: [
    "PRD-" +
      fake("hex", 12) +
      "-" +
      fake("hex", 4) +
      "-" +
      fake("hex", 4) +
      "-" +
      fake("hex", 4) +
      "-" +
      fake("hex", 4),
  ],
  misses: [
    "PRD-" +
      fake("hex", 4) +
      "-" +
      fake("hex", 2) +
      "-" +
      fake("hex", 2) +
      "-" +
      fake("hex", 2) +
      "-" +
      fake("hex", 2),
  ],
});

export const ebayOauthToken = defineRule({
  id: "ebay-oauth-token",
  what: "an eBay OAuth token",
  source: "https://developer.ebay.com/api-docs/static/oauth-tokens.html",
  severity: "high",
  documented: false,
  keywords: ["v^1.1#"],
  pattern: token(/v\^1\.1#[A-Za-z0-9^#+/=]{60,3000}/),
  remediation,
  revoke,
  hits: ["v^1.1#i^1#r^0#p^3#I^3#f^0#t^" + fake("base64", 120) + "="],
  misses: ["v^1.1#i^1#" + fake("base64", 12)],
});
