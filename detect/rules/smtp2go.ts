import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const smtp2goApiKey = defineRule({
  id: "smtp2go-api-key",
  what: "an SMTP2GO API key",
  source: "https://developers.smtp2go.com/docs/getting-started",
  severity: "high",
  documented: false,
  keywords: ["api-"],
  pattern: token(/api-[A-F0-9]{32}/),
  remediation: "Delete it in SMTP2GO under sending, API keys.",
  hits: [`SMTP2GO_API_KEY=‹api-${fake("hex", 32).toUpperCase()}›`],
  misses: ["SMTP2GO_SENDER=shop"],
});
