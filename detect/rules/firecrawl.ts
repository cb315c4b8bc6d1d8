import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const firecrawlKey = defineRule({
  id: "firecrawl-key",
  what: "a Firecrawl API key",
  source: "https://docs.firecrawl.dev/api-reference/v2-introduction",
  severity: "medium",
  keywords: ["fc-"],
  pattern: token(/fc-[a-f0-9]{32}/),
  remediation: "Delete it.",
  revoke: "https://www.firecrawl.dev/app/api-keys",
  hits: ["fc-" + fake("hex", 32)],
  misses: ["fc-" + "event"],
});
