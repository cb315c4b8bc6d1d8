import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mandrillApiKey = defineAssignment({
  id: "mandrill-api-key",
  what: "a Mandrill API key",
  source: "https://mailchimp.com/developer/transactional/guides/quick-start/",
  severity: "critical",
  names: ["mandrill", "mandrillapp", "mailchimp-transactional"],
  value: /(?:md-)?[A-Za-z0-9_-]{22}/,
  remediation: "Delete the key.",
  revoke: "https://mandrillapp.com/settings",
  hits: [`MANDRILL_API_KEY="‹${fake("alnum", 22)}›"`, `MANDRILL_KEY="‹md-${fake("alnum", 22)}›"`],
  misses: ["MANDRILL_API_KEY=" + fake("hex", 10)],
});
