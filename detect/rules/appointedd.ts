import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const appointeddKey = defineAssignment({
  id: "appointedd-key",
  what: "an Appointedd API key",
  source: "https://developers.appointedd.com/",
  severity: "medium",
  names: ["appointedd"],
  value: /[a-z0-9+/]{86}==/,
  remediation: "Revoke the key under Integrations.",
  revoke: "https://app.appointedd.com",
  hits: [`APPOINTEDD_API_KEY="‹${fake("base64", 86)}==›"`],
  misses: [`APPOINTEDD_API_KEY="${fake("base64", 28)}=="`],
});
