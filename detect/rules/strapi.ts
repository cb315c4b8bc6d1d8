import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const strapiApiToken = defineAssignment({
  id: "strapi-api-token",
  what: "a Strapi API token",
  source: "https://docs.strapi.io/cms/features/api-tokens",
  severity: "high",
  names: ["strapi"],
  value: /[a-f0-9]{256}/,
  remediation: "Regenerate it in Strapi's admin panel under settings, API tokens.",
  hits: [`STRAPI_API_TOKEN="‹${fake("hex", 256)}›"`],
  misses: [`STRAPI_API_TOKEN="${fake("hex", 85)}"`],
});
