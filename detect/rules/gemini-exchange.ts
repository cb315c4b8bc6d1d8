import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.gemini.com/rest-api/#private-api-invocation";
const remediation = "Revoke the key.";
const revoke = "https://exchange.gemini.com/settings/api";

export const geminiExchangeKey = defineRule({
  id: "gemini-exchange-key",
  what: "a Gemini (exchange) API key",
  source,
  severity: "medium",
  documented: false,
  keywords: ["master-", "account-"],
  pattern: token(/(?:master|account)-[A-Za-z0-9]{20}/),
  remediation,
  revoke,
  hits: ["account-" + fake("alnum", 20)],
  misses: ["account-" + fake("alnum", 6)],
});

export const geminiExchangeSecret = defineAssignment({
  id: "gemini-exchange-secret",
  what: "a Gemini (exchange) API secret",
  source,
  severity: "critical",
  names: ["gemini"],
  value: /[a-z0-9]{27,28}/,
  common: true,
  remediation,
  revoke,
  hits: [`GEMINI_API_SECRET="‹${fake("alnum", 28)}›"`],
  misses: [`GEMINI_API_SECRET="${fake("alnum", 9)}"`],
});
