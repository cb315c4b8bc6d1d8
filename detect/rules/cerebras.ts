import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const cerebrasApiKey = defineRule({
  id: "cerebras-api-key",
  what: "a Cerebras API key",
  source: "https://inference-docs.cerebras.ai/quickstart",
  severity: "high",
  documented: false,
  keywords: ["csk-"],
  pattern: token(/csk-[a-z0-9]{48}/),
  remediation: "Delete the key in the Cerebras console.",
  hits: ["csk-" + fake("lower", 48)],
  misses: ["csk-" + "..."],
});
