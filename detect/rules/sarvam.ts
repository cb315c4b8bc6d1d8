import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const sarvamKey = defineRule({
  id: "sarvam-key",
  what: "a Sarvam AI API key",
  source: "https://docs.sarvam.ai/api-reference-docs/authentication",
  severity: "medium",
  documented: false,
  keywords: ["sk_"],
  pattern: token(/sk_[a-z0-9]{8}_[A-Za-z0-9]{24}/),
  remediation: "Delete the key under API Keys.",
  revoke: "https://dashboard.sarvam.ai",
  hits: ["sk_" + fake("lower", 8) + "_" + fake("alnum", 24)],
  misses: ["sk_" + fake("lower", 8)],
});
