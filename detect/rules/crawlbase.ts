import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const crawlbaseToken = defineAssignment({
  id: "crawlbase-token",
  what: "a Crawlbase (ProxyCrawl) token",
  source: "https://crawlbase.com/docs/crawling-api/",
  severity: "medium",
  names: ["crawlbase", "proxycrawl"],
  value: /[A-Za-z0-9_-]{20,24}/,
  remediation: "Ask Crawlbase for a new token.",
  revoke: "https://crawlbase.com/dashboard/account/docs",
  hits: [`CRAWLBASE_TOKEN="‹${fake("alnum", 22)}›"`],
  misses: [`CRAWLBASE_TOKEN="${fake("alnum", 7)}"`],
});
