import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const currencyfreaksKey = defineAssignment({
  id: "currencyfreaks-key",
  what: "a CurrencyFreaks key",
  source: "https://currencyfreaks.com/documentation.html",
  severity: "low",
  names: ["currency-freaks"],
  value: /[a-f0-9]{32}/,
  remediation: "Reset the key.",
  revoke: "https://currencyfreaks.com/dashboard.html",
  hits: [`CURRENCYFREAKS_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`CURRENCYFREAKS_API_KEY="${fake("hex", 10)}"`],
});
