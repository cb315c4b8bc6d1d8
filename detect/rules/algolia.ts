import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const algoliaAdminKey = defineAssignment({
  id: "algolia-admin-key",
  what: "an Algolia API key",
  source: "https://www.algolia.com/doc/guides/security/api-keys/",
  severity: "high",
  names: [
    "algolia_admin",
    "algolia_api",
    "algolia_write",
    "algoliaadmin",
    "algoliaapikey",
    "algolia-api",
    "x-algolia-api-key",
  ],
  value: /[a-f0-9]{32}/,
  remediation:
    "Regenerate the key in Algolia's dashboard under API keys. Search-only keys are public by design: mark those as ignored.",
  hits: [`ALGOLIA_ADMIN_KEY="‹${fake("hex", 32)}›"`],
  misses: [`ALGOLIA_SEARCH_KEY="${fake("hex", 32)}"`],
});
