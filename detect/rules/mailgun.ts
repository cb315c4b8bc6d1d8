import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth";
const remediation = "Revoke it in Mailgun under API security.";

export const mailgunKey = defineRule({
  id: "mailgun-key",
  what: "a Mailgun API key",
  source,
  severity: "high",
  documented: false,
  // The public key validates addresses at the account's expense.
  keywords: ["key-"],
  pattern: token(/(?:pub)?key-[a-z0-9]{32}/),
  remediation,
  hits: ["key-" + fake("hex", 32), "pubkey-" + fake("hex", 32)],
  misses: ["key-" + "value"],
});

export const mailgunNewKey = defineAssignment({
  id: "mailgun-new-key",
  what: "a Mailgun API key",
  source,
  severity: "high",
  names: ["mailgun"],
  value: /[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}/,
  remediation,
  hits: [`MAILGUN_API_KEY=‹${fake("hex", 32)}-${fake("hex", 8)}-${fake("hex", 8)}›`],
  misses: ["MAILGUN_DOMAIN=mg.shop.com"],
});
