import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const relaceKey = defineRule({
  id: "relace-key",
  what: "a Relace API key",
  source: "https://docs.relace.ai/api-reference/introduction",
  severity: "high",
  keywords: ["rlc-"],
  pattern: token(/rlc-[A-Za-z0-9]{32}/),
  remediation: "Revoke it with the service and make another.",
  hits: ["rlc-" + fake("alnum", 32)],
  misses: ["rlc-" + fake("alnum", 12)],
});
