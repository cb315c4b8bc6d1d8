import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const replicateToken = defineRule({
  id: "replicate-token",
  what: "a Replicate API token",
  source: "https://replicate.com/docs/topics/security/api-tokens",
  severity: "high",
  keywords: ["r8_"],
  pattern: token(/r8_[A-Za-z0-9]{37}/),
  remediation: "Delete it.",
  revoke: "https://replicate.com/account/api-tokens",
  hits: ["r8_" + fake("alnum", 37)],
  misses: ["r8_" + "short"],
});

export const replicateLegacyToken = defineAssignment({
  id: "replicate-legacy-token",
  what: "a Replicate API token",
  source: "https://replicate.com/docs/topics/security/api-tokens",
  severity: "high",
  names: ["replicate"],
  common: true,
  value: /[a-f0-9]{40}/,
  remediation: "Delete it.",
  revoke: "https://replicate.com/account/api-tokens",
  hits: [`REPLICATE_API_TOKEN=‹${fake("hex", 40)}›`],
  misses: ["REPLICATE_MODEL=" + fake("hex", 40)],
});
