import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const financialModelingPrepKey = defineAssignment({
  id: "financial-modeling-prep-key",
  what: "a Financial Modeling Prep API key",
  source: "https://site.financialmodelingprep.com/developer/docs",
  severity: "low",
  names: ["financial-modeling-prep", "fmp-api", "fmp-key", "fmp_token"],
  value: /[a-z0-9]{32}/,
  remediation: "Regenerate the key.",
  revoke: "https://site.financialmodelingprep.com/developer/docs/dashboard",
  hits: [`FMP_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`FMP_API_KEY="${fake("alnum", 10)}"`],
});
