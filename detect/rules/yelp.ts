import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const yelpApiKey = defineAssignment({
  id: "yelp-api-key",
  what: "a Yelp API key",
  source: "https://docs.developer.yelp.com/docs/fusion-authentication",
  severity: "low",
  names: ["yelp"],
  value: /[A-Za-z0-9_-]{128}|[A-Za-z0-9]{64}/,
  remediation: "Regenerate it.",
  revoke: "https://www.yelp.com/developers/v3/manage_app",
  hits: [`YELP_API_KEY="‹${fake("alnum", 128)}›"`],
  misses: [`YELP_API_KEY="${fake("alnum", 42)}"`],
});
