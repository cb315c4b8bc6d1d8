import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const autopilotKey = defineAssignment({
  id: "autopilot-key",
  what: "an Autopilot API key",
  source: "https://autopilot.docs.apiary.io/",
  severity: "high",
  names: ["autopilot-api", "autopilot-hq", "autopilot"],
  value: /[a-f0-9]{32}/,
  common: true,
  remediation: "Regenerate the key under Settings, API; Autopilot is called Ortto now.",
  revoke: "https://app.autopilothq.com",
  hits: [`AUTOPILOT_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`AUTOPILOT_API_KEY="${fake("hex", 10)}"`],
});
