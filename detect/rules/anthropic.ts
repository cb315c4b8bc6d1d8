import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const anthropicKey = defineRule({
  id: "anthropic-api-key",
  what: "an Anthropic API key",
  source: "https://platform.claude.com/docs/en/get-api-key",
  severity: "critical",
  // API, admin and OAuth access and refresh tokens.
  keywords: ["sk-ant-"],
  pattern: token(/sk-ant-(?:api|admin|oat|ort|sid)\d{2}-[A-Za-z0-9_-]{80,120}/),
  remediation: "Delete it.",
  revoke: "https://platform.claude.com/settings/keys",
  hits: ["sk-ant-api03-" + fake("alnum", 93) + "AA", "sk-ant-admin01-" + fake("alnum", 93) + "AA"],
  misses: ["sk-ant-api03-" + "..."],
});
