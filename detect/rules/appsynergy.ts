import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const appsynergyKey = defineAssignment({
  id: "appsynergy-key",
  what: "an AppSynergy API key",
  source: "https://www.appsynergy.com/",
  severity: "medium",
  names: ["app-synergy"],
  value: /[a-z0-9]{64}/,
  remediation: "Regenerate the key in AppSynergy under the app's REST API settings.",
  hits: [`APPSYNERGY_API_KEY="‹${fake("alnum", 64)}›"`],
  misses: [`APPSYNERGY_API_KEY="${fake("alnum", 21)}"`],
});
