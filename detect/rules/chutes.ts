import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const chutesKey = defineRule({
  id: "chutes-key",
  what: "a Chutes API key",
  source: "https://chutes.ai/docs/cli/account",
  severity: "medium",
  keywords: ["cpk_"],
  pattern: token(/cpk_[a-f0-9]{32}\.[a-f0-9]{32}\.[A-Za-z0-9]{32}/),
  remediation: "Revoke it with the service and make another.",
  hits: [`cpk_${fake("hex", 32)}.${fake("hex", 32)}.${fake("alnum", 32)}`],
  misses: ["cpk_" + fake("hex", 32)],
});
