import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const togetherApiKey = defineRule({
  id: "together-api-key",
  what: "a Together AI API key",
  source: "https://docs.together.ai/docs/api-keys-authentication",
  severity: "high",
  documented: false,
  keywords: ["tgp_v1_"],
  pattern: token(/tgp_v1_[A-Za-z0-9_-]{43}/),
  remediation: "Delete it.",
  revoke: "https://api.together.ai/settings/api-keys",
  hits: ["tgp_v1_" + fake("alnum", 43)],
  misses: ["tgp_v1_" + fake("alnum", 8)],
});

export const togetherLegacyKey = defineAssignment({
  id: "together-legacy-key",
  what: "a Together AI API key",
  source: "https://docs.together.ai/docs/api-keys-authentication",
  severity: "high",
  names: ["together", "togetherai", "together-ai"],
  common: true,
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate it.",
  revoke: "https://api.together.ai/settings/api-keys",
  hits: [`TOGETHER_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`TOGETHER_API_KEY="${fake("hex", 21)}"`],
});
