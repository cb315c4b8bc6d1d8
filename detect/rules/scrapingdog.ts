import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scrapingdogApiKey = defineAssignment({
  id: "scrapingdog-api-key",
  what: "a Scrapingdog API key",
  source: "https://docs.scrapingdog.com/",
  severity: "high",
  names: ["scrapingdog", "scraping-dog"],
  value: /[a-f0-9]{24}/,
  remediation: "Reset it in Scrapingdog's dashboard.",
  hits: [`SCRAPINGDOG_API_KEY=‹${fake("hex", 24)}›`],
  misses: ["SCRAPINGDOG_REGION=shop"],
});
