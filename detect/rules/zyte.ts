import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const zyteApiKey = defineAssignment({
  id: "zyte-api-key",
  what: "a Zyte (Scrapinghub) API key",
  source: "https://docs.zyte.com/zyte-api/usage/http.html",
  severity: "medium",
  names: ["zyte", "scrapinghub", "crawlera", "scrapy-cloud"],
  value: /[a-f0-9]{32}/,
  remediation: "Delete it under API access.",
  revoke: "https://app.zyte.com",
  hits: [`ZYTE_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`ZYTE_API_KEY="${fake("hex", 10)}"`],
});
