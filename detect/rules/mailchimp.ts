import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const mailchimpKey = defineRule({
  id: "mailchimp-key",
  what: "a Mailchimp API key",
  source: "https://mailchimp.com/developer/marketing/guides/quick-start/",
  severity: "high",
  documented: false,
  keywords: ["-us"],
  // The data centre stands at the end.
  pattern: token(/[a-f0-9]{32}-us\d{1,2}/),
  remediation: "Revoke it in Mailchimp under account, extras, API keys.",
  hits: [fake("hex", 32) + "-us14"],
  misses: ["en-us1"],
});
