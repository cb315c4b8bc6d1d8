import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const runwayApiKey = defineAssignment({
  id: "runway-api-key",
  what: "a Runway API key",
  source: "https://docs.dev.runwayml.com/",
  severity: "high",
  names: ["runwayml", "runway-ml", "runway"],
  value: /key_[a-f0-9]{128}/,
  remediation: "Disable it under API keys.",
  revoke: "https://dev.runwayml.com",
  hits: [`RUNWAYML_API_SECRET="‹key_${fake("hex", 128)}›"`],
  misses: [`RUNWAYML_API_SECRET="key_${fake("hex", 42)}"`],
});
