import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const groqKey = defineRule({
  id: "groq-key",
  what: "a Groq API key",
  source: "https://console.groq.com/docs/quickstart",
  severity: "high",
  documented: false,
  keywords: ["gsk_"],
  pattern: token(/gsk_[A-Za-z0-9]{52}/),
  remediation: "Delete it.",
  revoke: "https://console.groq.com/keys",
  hits: ["gsk_" + fake("alnum", 52)],
  misses: ["gsk_" + "..."],
});
