import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const twilioApiKey = defineRule({
  id: "twilio-api-key",
  what: "a Twilio API key SID",
  source: "https://www.twilio.com/docs/glossary/what-is-a-sid",
  severity: "medium",
  keywords: ["SK"],
  pattern: token(/SK[a-f0-9]{32}/),
  remediation: "Delete it under API keys.",
  revoke: "https://console.twilio.com",
  hits: ["SK" + fake("hex", 32)],
  misses: ["SK" + fake("hex", 10)],
});

export const twilioAuthToken = defineAssignment({
  id: "twilio-auth-token",
  what: "a Twilio auth token",
  source: "https://www.twilio.com/docs/iam/access-tokens",
  severity: "critical",
  names: ["twilio"],
  // An API key's secret has capitals, too.
  value: /[A-Za-z0-9]{32}/,
  remediation: "Promote the secondary auth token.",
  revoke: "https://console.twilio.com",
  hits: [`TWILIO_AUTH_TOKEN=‹${fake("hex", 32)}›`],
  misses: [`TWILIO_ACCOUNT_SID=AC${fake("hex", 32)}`],
});

export const twilioClient = defineRule({
  id: "twilio-client-token",
  what: "a Twilio auth token",
  source: "https://www.twilio.com/docs/iam/access-tokens",
  severity: "critical",
  keywords: ['Client("', "Client('", 'wilio("', "wilio('"],
  // Behind the account's SID.
  pattern: /(?:Client|wilio)\(["']AC[a-f0-9]{32}["'],\s{0,8}["'](?<secret>[a-f0-9]{32})["']/,
  remediation: "Promote the secondary auth token.",
  revoke: "https://console.twilio.com",
  hits: [
    `Client("AC${fake("hex", 32)}", "‹${fake("hex", 32)}›")`,
    `twilio('AC${fake("hex", 32)}', '‹${fake("hex", 32)}›')`,
  ],
  misses: [`Client("AC${fake("hex", 32)}", token)`],
});
