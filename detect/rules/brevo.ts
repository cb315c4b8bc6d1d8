import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const brevoApiKey = defineRule({
  id: "brevo-api-key",
  what: "a Brevo (Sendinblue) API key",
  source: "https://developers.brevo.com/docs/getting-started",
  severity: "high",
  documented: false,
  keywords: ["xkeysib-", "xsmtpsib-"],
  pattern: token(/x(?:key|smtp)sib-[A-Za-z0-9]{64}-[A-Za-z0-9]{16}/),
  remediation: "Delete the key.",
  revoke: "https://app.brevo.com/settings/keys/api",
  hits: ["xkeysib-" + fake("hex", 64) + "-" + fake("alnum", 16)],
  misses: ["xkeysib-" + "..."],
});

export const brevoLegacyKey = defineAssignment({
  id: "brevo-legacy-key",
  what: "a Brevo (Sendinblue) API key of version 2",
  source: "https://developers.brevo.com/docs/getting-started",
  severity: "high",
  names: ["sendinblue", "send-in-blue", "brevo"],
  value: /[A-Za-z0-9]{15,17}/,
  remediation: "Delete the key.",
  revoke: "https://app.brevo.com/settings/keys/api",
  hits: [`SENDINBLUE_API_KEY="‹${fake("alnum", 16)}›"`],
  misses: [`SENDINBLUE_API_KEY="${fake("alnum", 10)}"`],
});
