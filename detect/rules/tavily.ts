import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const tavilyKey = defineRule({
  id: "tavily-key",
  what: "a Tavily API key",
  source: "https://docs.tavily.com/guides/quickstart",
  severity: "medium",
  keywords: ["tvly-"],
  pattern: token(/tvly-(?:dev-|prod-)?[A-Za-z0-9]{32,48}/),
  remediation: "Delete it.",
  revoke: "https://app.tavily.com",
  hits: ["tvly-dev-" + fake("alnum", 32)],
  misses: ["tvly-" + "..."],
});
