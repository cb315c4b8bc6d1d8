import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const ambeeKey = defineAssignment({
  id: "ambee-key",
  what: "an Ambee API key",
  source: "https://docs.ambeedata.com/",
  severity: "low",
  names: ["ambee"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate the key.",
  revoke: "https://api-dashboard.getambee.com",
  hits: [`AMBEE_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`AMBEE_API_KEY="${fake("hex", 21)}"`],
});
