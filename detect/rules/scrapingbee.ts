import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scrapingbeeApiKey = defineAssignment({
  id: "scrapingbee-api-key",
  what: "a ScrapingBee API key",
  source: "https://www.scrapingbee.com/documentation/",
  severity: "medium",
  names: ["scrapingbee", "scraping-bee"],
  value: /[A-Z0-9]{64,96}/,
  remediation: "Regenerate it.",
  revoke: "https://app.scrapingbee.com/account/manage/api_key",
  hits: [`SCRAPINGBEE_API_KEY="‹${fake("upper", 80)}›"`],
  misses: [`SCRAPINGBEE_API_KEY="${fake("upper", 26)}"`],
});
