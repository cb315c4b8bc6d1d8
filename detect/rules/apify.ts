import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.apify.com/platform/integrations/api#api-token";
const remediation = "Delete or roll the token.";
const revoke = "https://console.apify.com/settings/integrations";

export const apifyToken = defineRule({
  id: "apify-token",
  what: "an Apify API token",
  source,
  severity: "high",
  documented: false,
  keywords: ["apify_"],
  pattern: token(/apify_(?:api|proxy)_[A-Za-z0-9]{34,38}/),
  remediation,
  revoke,
  hits: ["apify_api_" + fake("alnum", 36)],
  misses: ["apify_api_" + fake("alnum", 12)],
});

export const apifyLegacyToken = defineAssignment({
  id: "apify-legacy-token",
  what: "an Apify API token",
  source,
  severity: "high",
  names: ["apify"],
  value: /[a-z0-9]{17}|[a-z0-9]{25}/,
  common: true,
  remediation,
  revoke,
  hits: [`APIFY_TOKEN="‹${fake("alnum", 25)}›"`],
  misses: [`APIFY_TOKEN="${fake("alnum", 8)}"`],
});
