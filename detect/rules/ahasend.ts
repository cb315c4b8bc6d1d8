import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const ahasendKey = defineRule({
  id: "ahasend-key",
  what: "an AhaSend API key",
  source: "https://github.com/AhaSend/ahasend-go",
  severity: "high",
  keywords: ["aha-sk-"],
  pattern: token(/aha-sk-[A-Za-z0-9_-]{64}/),
  remediation: "Revoke it with the service and make another.",
  hits: ["aha-sk-" + fake("alnum", 64)],
  misses: ["aha-sk-" + fake("alnum", 20)],
});
