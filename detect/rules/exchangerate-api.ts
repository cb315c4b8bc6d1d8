import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const exchangerateApiKey = defineAssignment({
  id: "exchangerate-api-key",
  what: "an ExchangeRate-API key",
  source: "https://www.exchangerate-api.com/docs/overview",
  severity: "low",
  names: ["exchange-rate-api", "exchangerate-api", "exchangerate"],
  value: /[a-f0-9]{24}/,
  remediation: "Revoke the key.",
  revoke: "https://app.exchangerate-api.com/dashboard",
  hits: [`EXCHANGERATE_API_KEY="‹${fake("hex", 24)}›"`],
  misses: [`EXCHANGERATE_API_KEY="${fake("hex", 8)}"`],
});

export const exchangerateApiUrl = defineRule({
  id: "exchangerate-api-url",
  what: "an ExchangeRate-API key in a URL",
  source: "https://www.exchangerate-api.com/docs/overview",
  severity: "low",
  documented: false,
  keywords: ["exchangerate-api.com/v6/"],
  pattern: /exchangerate-api\.com\/v6\/(?<secret>[a-f0-9]{24})(?![A-Za-z0-9])/,
  remediation: "Revoke the key.",
  revoke: "https://app.exchangerate-api.com/dashboard",
  hits: [`https://v6.exchangerate-api.com/v6/‹${fake("hex", 24)}›/latest/USD`],
  misses: ["https://v6.exchangerate-api.com/v6/YOUR-API-KEY/latest/USD"],
});
