import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const xaiKey = defineRule({
  id: "xai-key",
  what: "an xAI API key",
  source: "https://docs.x.ai/docs/tutorial",
  severity: "high",
  documented: false,
  keywords: ["xai-"],
  pattern: token(/xai-[A-Za-z0-9]{80}/),
  remediation: "Delete it.",
  revoke: "https://console.x.ai",
  hits: ["xai-" + fake("alnum", 80)],
  misses: ["xai-" + "sdk"],
});
