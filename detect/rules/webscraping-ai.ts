import { defineAssignment } from "../rule.ts";
import { UUID } from "../value-shapes.ts";
import { fake, fakeUuid } from "./fake.ts";

export const webscrapingAiApiKey = defineAssignment({
  id: "webscraping-ai-api-key",
  what: "a WebScraping.AI API key",
  source: "https://webscraping.ai/docs",
  severity: "medium",
  names: ["webscraping", "web-scraping", "webscraping-ai"],
  common: true,
  value: UUID,
  remediation: "Regenerate it in WebScraping.AI's dashboard.",
  hits: [`WEBSCRAPING_API_KEY="‹${fakeUuid()}›"`],
  misses: [`WEBSCRAPING_API_KEY="${fake("hex", 8)}"`],
});
