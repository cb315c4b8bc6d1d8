import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const serpapiApiKey = defineAssignment({
  id: "serpapi-api-key",
  what: "a SerpApi API key",
  source: "https://serpapi.com/search-api",
  severity: "medium",
  names: ["serpapi", "serp-api"],
  value: /[a-f0-9]{64}/,
  remediation: "Regenerate it.",
  revoke: "https://serpapi.com/manage-api-key",
  hits: [`SERPAPI_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`SERPAPI_API_KEY="${fake("hex", 21)}"`],
});
