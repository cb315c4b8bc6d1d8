import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const mem0ApiKey = defineRule({
  id: "mem0-api-key",
  what: "a Mem0 API key",
  source: "https://docs.mem0.ai/platform/quickstart",
  severity: "high",
  documented: false,
  keywords: ["m0-"],
  pattern: token(/m0-[A-Za-z0-9]{40}/),
  remediation: "Delete the key.",
  revoke: "https://app.mem0.ai/dashboard/api-keys",
  hits: ["m0-" + fake("alnum", 40)],
  misses: ["m0-" + fake("alnum", 8)],
});
