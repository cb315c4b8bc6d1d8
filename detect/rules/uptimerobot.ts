import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const uptimerobotApiKey = defineAssignment({
  id: "uptimerobot-api-key",
  what: "an UptimeRobot API key",
  source: "https://uptimerobot.com/api/legacy/",
  severity: "high",
  // u: the account's, ur: reading only, m: one monitor's.
  names: ["uptimerobot", "uptime-robot"],
  value: /(?:u|ur|m)[0-9]{5,12}-[a-f0-9]{24}/,
  remediation: "Delete it.",
  revoke: "https://dashboard.uptimerobot.com/integrations",
  hits: [`UPTIMEROBOT_API_KEY="‹u${fake("digits", 7)}-${fake("hex", 24)}›"`],
  misses: [`UPTIMEROBOT_API_KEY="u${fake("digits", 4)}-${fake("hex", 8)}"`],
});
