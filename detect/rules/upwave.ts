import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const upwaveApiKey = defineAssignment({
  id: "upwave-api-key",
  what: "an Upwave API key",
  source: "https://upwavehq.github.io/api/",
  severity: "medium",
  names: ["upwave"],
  value: /[a-f0-9]{32}/,
  remediation: "Revoke it in Upwave's account settings, then make a new one.",
  hits: [`UPWAVE_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`UPWAVE_API_KEY="${fake("hex", 10)}"`],
});
