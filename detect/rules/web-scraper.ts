import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const webScraperApiToken = defineAssignment({
  id: "web-scraper-api-token",
  what: "a Web Scraper Cloud API token",
  source: "https://webscraper.io/documentation/web-scraper-cloud/api",
  severity: "medium",
  names: ["webscraper", "web-scraper"],
  value: /[A-Za-z0-9]{60}/,
  remediation: "Regenerate it.",
  revoke: "https://cloud.webscraper.io/api",
  hits: [`WEBSCRAPER_API_TOKEN="‹${fake("alnum", 60)}›"`],
  misses: [`WEBSCRAPER_API_TOKEN="${fake("alnum", 20)}"`],
});
