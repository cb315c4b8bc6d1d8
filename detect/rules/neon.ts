import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const neonApiKey = defineRule({
  id: "neon-api-key",
  what: "a Neon API key",
  source: "https://neon.com/docs/manage/api-keys",
  severity: "critical",
  documented: false,
  keywords: ["napi_"],
  pattern: token(/napi_[a-z0-9]{64}/),
  remediation: "Revoke it in Neon's account settings.",
  hits: ["napi_" + fake("lower", 64)],
  misses: ["napi_" + "..."],
});

export const neonLegacyKey = defineAssignment({
  id: "neon-legacy-key",
  what: "a Neon API key",
  source: "https://neon.com/docs/manage/api-keys",
  severity: "critical",
  names: ["neon-api", "neon-token", "neon-tech"],
  value: /[a-z0-9]{64}/,
  remediation: "Revoke it in Neon's account settings.",
  hits: [`NEON_API_KEY=‹${fake("lower", 64)}›`],
  misses: ["NEON_BRANCH=" + fake("lower", 64)],
});
