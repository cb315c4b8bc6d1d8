import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const clockworkSmsKey = defineAssignment({
  id: "clockwork-sms-key",
  what: "a Clockwork SMS API key",
  source: "https://www.clockworksms.com/doc/",
  severity: "medium",
  names: ["clockwork-sms", "clockwork-api", "clockwork-key"],
  value: /[a-f0-9]{40}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CLOCKWORK_SMS_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ['CLOCKWORK_SMS_API_KEY="short"'],
});
