import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const porkbunKey = defineRule({
  id: "porkbun-key",
  what: "a Porkbun API key",
  source: "https://porkbun.com/llms/guides/getting-started",
  severity: "critical",
  keywords: ["sk1_", "pk1_"],
  pattern: token(/[sp]k1_[a-z0-9]{64}/),
  remediation: "Delete the key among the API keys of the account.",
  revoke: "https://porkbun.com/account/api",
  hits: ["sk1_" + fake("hex", 64)],
  misses: ["sk1_" + fake("hex", 20)],
});
