import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const modeApiSecret = defineAssignment({
  id: "mode-api-secret",
  what: "a Mode API token's secret",
  source: "https://mode.com/developer/api-reference/authentication/",
  severity: "high",
  names: ["mode-api", "mode-token", "mode-analytics", "mode-password"],
  common: true,
  value: /[a-f0-9]{24}/,
  remediation: "Delete the token in Mode's settings under API tokens.",
  hits: [`MODE_API_SECRET="‹${fake("hex", 24)}›"`],
  misses: ["MODE_API_SECRET=" + fake("hex", 10)],
});
