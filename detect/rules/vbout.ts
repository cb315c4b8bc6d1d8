import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const vboutApiKey = defineAssignment({
  id: "vbout-api-key",
  what: "a VBOUT API key",
  source: "https://developers.vbout.com/docs",
  severity: "high",
  names: ["vbout"],
  value: /[0-9]{24,26}/,
  remediation: "Regenerate it in VBOUT under settings, API integrations.",
  hits: [`VBOUT_API_KEY="‹${fake("digits", 25)}›"`],
  misses: [`VBOUT_API_KEY="${fake("digits", 8)}"`],
});
