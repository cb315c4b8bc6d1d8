import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const sendgridKey = defineRule({
  id: "sendgrid-key",
  what: "a SendGrid API key",
  source: "https://www.twilio.com/docs/sendgrid/api-reference/api-keys/create-api-keys",
  severity: "critical",
  keywords: ["SG."],
  // SG. + id(22) + . + secret(43): the page gives the length of 69.
  pattern: token(/SG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{39,50}/),
  remediation: "Delete it.",
  revoke: "https://app.sendgrid.com/settings/api_keys",
  hits: ["SG." + fake("alnum", 22) + "." + fake("alnum", 43)],
  misses: ["SG." + fake("alnum", 22)],
});
