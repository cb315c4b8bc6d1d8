import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const rampClientSecret = defineRule({
  id: "ramp-client-secret",
  what: "a Ramp client secret",
  source: "https://docs.ramp.com/developer-api/v1/authorization",
  severity: "critical",
  documented: false,
  keywords: ["ramp_sec_"],
  pattern: token(/ramp_sec_[A-Za-z0-9]{40,64}/),
  remediation: "Rotate it.",
  revoke: "https://app.ramp.com/developer",
  hits: ["ramp_sec_" + fake("alnum", 48)],
  misses: ["ramp_sec_" + fake("alnum", 6)],
});

export const rampClientId = defineRule({
  id: "ramp-client-id",
  what: "a Ramp client ID",
  source: "https://docs.ramp.com/developer-api/v1/authorization",
  severity: "low",
  documented: false,
  keywords: ["ramp_id_"],
  pattern: token(/ramp_id_[A-Za-z0-9]{32,64}/),
  remediation: "Rotate the secret that belongs to it.",
  revoke: "https://app.ramp.com/developer",
  hits: ["ramp_id_" + fake("alnum", 40)],
  misses: ["ramp_id_" + fake("alnum", 6)],
});

export const rampToken = defineAssignment({
  id: "ramp-token",
  what: "a Ramp access token",
  source: "https://docs.ramp.com/developer-api/v1/authorization",
  severity: "critical",
  names: ["ramp-client", "ramp-secret", "ramp-access", "ramp-api", "ramp-business"],
  value: /[A-Za-z0-9_]{36,96}/,
  remediation: "Rotate the app's secret.",
  revoke: "https://app.ramp.com/developer",
  hits: [`RAMP_ACCESS_TOKEN="‹ramp_business_tok_${fake("alnum", 48)}›"`],
  misses: [`RAMP_ACCESS_TOKEN="ramp_business_tok_${fake("alnum", 16)}"`],
});
