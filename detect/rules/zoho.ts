import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const zohoToken = defineRule({
  id: "zoho-token",
  what: "a Zoho access or refresh token",
  source: "https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token-expiry.html",
  severity: "critical",
  keywords: ["1000."],
  pattern: token(/1000\.[a-f0-9]{32}\.[a-f0-9]{32}/),
  remediation: "Revoke it with POST /oauth/v2/token/revoke, or delete the client.",
  revoke: "https://api-console.zoho.com",
  hits: ["1000." + fake("hex", 32) + "." + fake("hex", 32)],
  misses: ["1000." + fake("hex", 32)],
});

export const zohoClientSecret = defineAssignment({
  id: "zoho-client-secret",
  what: "a Zoho client secret",
  source: "https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token-expiry.html",
  severity: "critical",
  names: ["zoho"],
  value: /[a-f0-9]{40,44}/,
  remediation: "Regenerate it.",
  revoke: "https://api-console.zoho.com",
  hits: [`ZOHO_CLIENT_SECRET="‹${fake("hex", 42)}›"`],
  misses: [`ZOHO_CLIENT_SECRET="${fake("hex", 14)}"`],
});
