import { defineRule, token } from "../rule.ts";
import { fake, fakeUuid } from "./fake.ts";

export const scrapegraphaiKey = defineRule({
  id: "scrapegraphai-key",
  what: "a ScrapeGraphAI API key",
  source: "https://docs.scrapegraphai.com/knowledge-base/cli/getting-started",
  severity: "medium",
  documented: false,
  keywords: ["sgai-"],
  pattern: token(/sgai-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/),
  remediation: "Delete the key in the dashboard.",
  revoke: "https://scrapegraphai.com/dashboard",
  hits: [`sgai-${fakeUuid()}`],
  misses: ["sgai-" + fake("hex", 8)],
});
