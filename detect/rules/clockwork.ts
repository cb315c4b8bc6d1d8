import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const clockworkSmsKey = defineAssignment({
  id: "clockwork-sms-key",
  what: "a Clockwork SMS API key",
  source: "https://github.com/mediaburst/node-clockwork",
  severity: "medium",
  names: ["clockwork-sms", "clockwork-api", "clockwork-key"],
  value: UNSPECIFIED,
  remediation: "Delete the key under Sending, API Keys.",
  hits: [`CLOCKWORK_SMS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['CLOCKWORK_SMS_API_KEY="short"'],
});
