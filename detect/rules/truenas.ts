import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const truenasApiKey = defineAssignment({
  id: "truenas-api-key",
  what: "a TrueNAS API key",
  source: "https://www.truenas.com/docs/scale/scaletutorials/toptoolbar/managingapikeys/",
  severity: "critical",
  // The key's number, a hyphen, the secret (64).
  names: ["truenas", "freenas"],
  value: /[0-9]{1,6}-[A-Za-z0-9]{64}/,
  remediation: "Delete it in TrueNAS under API keys.",
  hits: [`TRUENAS_API_KEY="‹${fake("digits", 1)}-${fake("alnum", 64)}›"`],
  misses: [`TRUENAS_API_KEY="${fake("digits", 4)}-${fake("alnum", 21)}"`],
});
