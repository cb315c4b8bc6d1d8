import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const mailersendApiToken = defineRule({
  id: "mailersend-api-token",
  what: "a MailerSend API token",
  source: "https://developers.mailersend.com/general.html#authentication",
  severity: "high",
  documented: false,
  keywords: ["mlsn."],
  pattern: token(/mlsn\.[a-f0-9]{64}/),
  remediation: "Delete the token.",
  revoke: "https://app.mailersend.com/api-tokens",
  hits: ["mlsn." + fake("hex", 64)],
  misses: ["mlsn." + fake("hex", 8)],
});
