import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const outscraperApiKey = defineAssignment({
  id: "outscraper-api-key",
  what: "an Outscraper API key",
  source: "https://app.outscraper.com/api-docs",
  severity: "medium",
  names: ["outscraper"],
  value: /[A-Za-z0-9_|-]{40,100}/,
  remediation: "Delete the key.",
  revoke: "https://app.outscraper.com/profile",
  hits: [`OUTSCRAPER_API_KEY="‹${fake("alnum", 60)}›"`],
  misses: ["OUTSCRAPER_API_KEY=" + fake("hex", 10)],
});
