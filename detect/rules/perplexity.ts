import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const perplexityKey = defineRule({
  id: "perplexity-key",
  what: "a Perplexity API key",
  source: "https://docs.perplexity.ai/guides/api-key-management",
  severity: "high",
  documented: false,
  keywords: ["pplx-"],
  pattern: token(/pplx-[A-Za-z0-9]{48}/),
  remediation: "Revoke it.",
  revoke: "https://www.perplexity.ai/account/api",
  hits: ["pplx-" + fake("alnum", 48)],
  misses: ["pplx-" + "7b-online"],
});
