import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const fredKey = defineAssignment({
  id: "fred-key",
  what: "a FRED API key",
  source: "https://fred.stlouisfed.org/docs/api/api_key.html",
  severity: "low",
  names: ["fred", "stlouisfed"],
  value: /[a-z0-9]{32}/,
  common: true,
  remediation: "Delete the key.",
  revoke: "https://fredaccount.stlouisfed.org/apikeys",
  hits: [`FRED_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`FRED_API_KEY="${fake("hex", 10)}"`],
});
