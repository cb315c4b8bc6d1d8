import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scrapingantApiKey = defineAssignment({
  id: "scrapingant-api-key",
  what: "a ScrapingAnt API key",
  source: "https://docs.scrapingant.com/",
  severity: "medium",
  names: ["scrapingant", "scraping-ant"],
  value: /[a-z0-9]{32}/,
  remediation: "Regenerate it in ScrapingAnt's dashboard.",
  hits: [`SCRAPINGANT_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`SCRAPINGANT_API_KEY="${fake("hex", 10)}"`],
});
