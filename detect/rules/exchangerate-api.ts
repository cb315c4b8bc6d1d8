import { defineAssignment } from "../rule.ts";
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
