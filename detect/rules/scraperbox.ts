import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scraperboxApiKey = defineAssignment({
  id: "scraperbox-api-key",
  what: "a ScraperBox API key",
  source: "https://scraperbox.com/docs",
  severity: "medium",
  names: ["scraperbox", "scraper-box"],
  value: /[A-Za-z0-9]{32}/,
  remediation: "Regenerate it in ScraperBox's dashboard.",
  hits: [`SCRAPERBOX_API_KEY="‹${fake("upper", 32)}›"`],
  misses: [`SCRAPERBOX_API_KEY="${fake("upper", 10)}"`],
});
