import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const huggingfaceToken = defineRule({
  id: "huggingface-token",
  what: "a Hugging Face token",
  source: "https://huggingface.co/docs/hub/security-tokens",
  severity: "critical",
  keywords: ["hf_", "api_org_"],
  pattern: token(/(?:hf_|api_org_)[A-Za-z0-9]{34}/),
  remediation: "Delete it.",
  revoke: "https://huggingface.co/settings/tokens",
  hits: ["hf_" + fake("alnum", 34), "api_org_" + fake("alnum", 34)],
  misses: ["hf_" + "hub_download"],
});
