import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scrapeowlApiKey = defineAssignment({
  id: "scrapeowl-api-key",
  what: "a ScrapeOwl API key",
  source: "https://scrapeowl.com/docs",
  severity: "medium",
  names: ["scrapeowl", "scrape-owl"],
  value: /[a-z0-9]{28,40}/,
  remediation: "Regenerate it in ScrapeOwl's dashboard.",
  hits: [`SCRAPEOWL_API_KEY="‹${fake("lower", 30)}›"`],
  misses: [`SCRAPEOWL_API_KEY="${fake("lower", 10)}"`],
});
