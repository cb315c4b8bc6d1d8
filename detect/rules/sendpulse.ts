import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sendpulseSecret = defineAssignment({
  id: "sendpulse-secret",
  what: "a SendPulse API ID or secret",
  source: "https://sendpulse.com/integrations/api#authentication",
  severity: "high",
  names: ["sendpulse", "send-pulse"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it under API.",
  revoke: "https://login.sendpulse.com/settings",
  hits: [`SENDPULSE_SECRET="‹${fake("hex", 32)}›"`],
  misses: [`SENDPULSE_SECRET="${fake("hex", 10)}"`],
});
