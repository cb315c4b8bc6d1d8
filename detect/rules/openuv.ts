import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const openuvApiKey = defineRule({
  id: "openuv-api-key",
  what: "an OpenUV API key",
  source: "https://www.openuv.io/uvindex",
  severity: "low",
  keywords: ["openuv-"],
  pattern: token(/openuv-[a-z0-9]{10,24}-io/),
  remediation: "Make a new key.",
  revoke: "https://www.openuv.io/console",
  hits: [`openuv-${fake("lower", 14)}-io`],
  misses: ["openuv-io"],
});

export const openuvLegacyKey = defineAssignment({
  id: "openuv-legacy-key",
  what: "an OpenUV API key",
  source: "https://www.openuv.io/uvindex",
  severity: "low",
  names: ["openuv"],
  value: /[a-f0-9]{32}/,
  remediation: "Make a new key.",
  revoke: "https://www.openuv.io/console",
  hits: [`OPENUV_API_KEY="‹${fake("hex", 32)}›"`],
  misses: ["OPENUV_API_KEY=" + fake("hex", 10)],
});
