import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const porkbunKey = defineRule({
  id: "porkbun-key",
  what: "a Porkbun API key",
  source: "https://porkbun.com/llms/guides/getting-started",
  severity: "critical",
  keywords: ["sk1_", "pk1_"],
  pattern: token(/[sp]k1_[a-z0-9]{64}/),
  remediation: "Revoke it with the service and make another.",
  hits: ["sk1_" + fake("hex", 64)],
  misses: ["sk1_" + fake("hex", 20)],
});
