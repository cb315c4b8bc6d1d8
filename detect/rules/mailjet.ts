import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mailjetKey = defineAssignment({
  id: "mailjet-key",
  what: "a Mailjet key",
  source: "https://dev.mailjet.com/email/guides/",
  severity: "high",
  names: ["mailjet", "mj-apikey", "mj-api"],
  value: /[a-f0-9]{32}/,
  remediation: "Regenerate it.",
  revoke: "https://app.mailjet.com/account/apikeys",
  hits: [`MAILJET_SECRET_KEY=‹${fake("hex", 32)}›`],
  misses: ["MAILJET_SENDER=a"],
});
