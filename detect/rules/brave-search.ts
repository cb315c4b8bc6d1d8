import { defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const braveSearchKey = defineRule({
  id: "brave-search-key",
  what: "a Brave Search API key",
  source: "https://api-dashboard.search.brave.com/app/documentation/web-search/get-started",
  severity: "medium",
  documented: false,
  keywords: ["BSA"],
  // Not within base64.
  pattern: /(?<![A-Za-z0-9_+/=-])(?<secret>BSA[A-Za-z0-9_-]{24,32})(?![A-Za-z0-9_+/=-])/,
  remediation: "Delete the key.",
  revoke: "https://api-dashboard.search.brave.com/app/keys",
  hits: ["BSA" + fake("alnum", 28)],
  misses: ["BSA" + fake("alnum", 9)],
});
