import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const notionToken = defineRule({
  id: "notion-token",
  what: "a Notion integration secret",
  source: "https://github.com/makenotion/notion-mcp-server/blob/main/README.md",
  severity: "high",
  keywords: ["ntn_", "secret_"],
  pattern: token(/(?:ntn_[A-Za-z0-9]{40,50}|secret_[A-Za-z0-9]{43})/),
  remediation: "Refresh it.",
  revoke: "https://www.notion.so/profile/integrations",
  hits: ["ntn_" + fake("digits", 11) + fake("alnum", 35), "secret_" + fake("alnum", 43)],
  misses: ["secret_" + "name"],
});
