import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scraperapiKey = defineAssignment({
  id: "scraperapi-key",
  what: "a ScraperAPI key",
  source: "https://docs.scraperapi.com/",
  severity: "medium",
  names: ["scraper-api", "scraperapi"],
  value: /[a-f0-9]{32}/,
  remediation: "Ask for a new key.",
  revoke: "https://dashboard.scraperapi.com",
  hits: [`SCRAPERAPI_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SCRAPERAPI_KEY="${fake("hex", 10)}"`],
});
