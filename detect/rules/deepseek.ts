import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const deepseekKey = defineRule({
  id: "deepseek-key",
  what: "a DeepSeek API key",
  source: "https://api-docs.deepseek.com/",
  severity: "high",
  documented: false,
  keywords: ["sk-"],
  // Other makers of models have keys of this shape, too.
  pattern: token(/sk-[a-f0-9]{32}/),
  remediation: "Delete the key.",
  revoke: "https://platform.deepseek.com/api_keys",
  hits: ["sk-" + fake("hex", 32)],
  misses: ["sk-" + fake("hex", 10)],
});
