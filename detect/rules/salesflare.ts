import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const salesflareApiKey = defineAssignment({
  id: "salesflare-api-key",
  what: "a Salesflare API key",
  source: "https://api.salesflare.com/docs",
  severity: "high",
  names: ["salesflare"],
  value: /[A-Za-z0-9_-]{32,64}/,
  remediation: "Delete it in Salesflare under settings, API keys.",
  hits: [`SALESFLARE_API_KEY="‹${fake("alnum", 45)}›"`],
  misses: [`SALESFLARE_API_KEY="${fake("alnum", 15)}"`],
});
