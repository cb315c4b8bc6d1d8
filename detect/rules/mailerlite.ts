import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mailerliteApiKey = defineAssignment({
  id: "mailerlite-api-key",
  what: "a MailerLite API token",
  source: "https://developers.mailerlite.com/docs/#authentication",
  severity: "high",
  names: ["mailerlite", "mailer-lite"],
  value: /eyJ[A-Za-z0-9_-]{10,500}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{20,1000}|[a-f0-9]{32}/,
  remediation: "Delete the token.",
  revoke: "https://dashboard.mailerlite.com/integrations/api",
  hits: [
    `MAILERLITE_API_KEY="‹eyJhbGciOiJIUzI1NiJ9.eyJ${fake("alnum", 90)}.${fake("alnum", 43)}›"`,
    `MAILERLITE_CLASSIC_KEY="‹${fake("hex", 32)}›"`,
  ],
  misses: ["MAILERLITE_API_KEY=" + fake("hex", 10)],
});
