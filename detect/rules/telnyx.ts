import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const telnyxApiKey = defineRule({
  id: "telnyx-api-key",
  what: "a Telnyx API key",
  source: "https://developers.telnyx.com/docs/development/authentication",
  severity: "critical",
  documented: false,
  keywords: ["KEY"],
  // KEY + a UUID in capitals without hyphens + _ + secret(22).
  pattern: token(/KEY[A-F0-9]{32}_[A-Za-z0-9]{22}/),
  remediation: "Delete it under API keys.",
  revoke: "https://portal.telnyx.com",
  hits: ["KEY01" + fake("hex", 30).toUpperCase() + "_" + fake("alnum", 22)],
  misses: ["KEY0" + fake("alnum", 8)],
});

export const telnyxLegacyToken = defineAssignment({
  id: "telnyx-legacy-token",
  what: "a Telnyx API token",
  source: "https://developers.telnyx.com/docs/development/authentication",
  severity: "critical",
  names: ["telnyx"],
  value: /[A-Za-z0-9_-]{22,58}/,
  remediation: "Delete it under API keys.",
  revoke: "https://portal.telnyx.com",
  hits: [`TELNYX_API_TOKEN="‹${fake("alnum", 36)}›"`],
  misses: [`TELNYX_API_TOKEN="${fake("alnum", 12)}"`],
});
