import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const openrouterKey = defineRule({
  id: "openrouter-key",
  what: "an OpenRouter API key",
  source: "https://openrouter.ai/docs/agent-sdk/typescript/operations/exchangeauthcodeforapikeyresponse",
  severity: "high",
  keywords: ["sk-or-"],
  pattern: token(/sk-or-v1-[a-f0-9]{64}/),
  remediation: "Delete it.",
  revoke: "https://openrouter.ai/settings/keys",
  hits: ["sk-or-v1-" + fake("hex", 64)],
  misses: ["sk-or-v1-" + "..."],
});
