import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const salesblinkApiKey = defineAssignment({
  id: "salesblink-api-key",
  what: "a SalesBlink API key",
  source: "https://docs.salesblink.io/",
  severity: "high",
  names: ["salesblink"],
  value: /(?:key_)?[A-Za-z0-9_-]{16,64}/,
  remediation: "Delete it in SalesBlink under settings, API.",
  hits: [`SALESBLINK_API_KEY="‹key_${fake("alnum", 40)}›"`],
  misses: ['SALESBLINK_API_KEY="changeme"'],
});
