import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const solarwindsApiToken = defineAssignment({
  id: "solarwinds-api-token",
  what: "a SolarWinds API token",
  source:
    "https://documentation.solarwinds.com/en/success_center/observability/content/settings/api-tokens.htm",
  severity: "high",
  names: ["solarwinds", "solar-winds", "papertrail"],
  value: /[A-Za-z0-9_-]{60,80}|[A-Za-z0-9]{20}/,
  remediation: "Delete it in SolarWinds Observability under settings, API tokens.",
  hits: [`SW_SOLARWINDS_API_TOKEN="‹${fake("alnum", 71)}›"`],
  misses: [`SW_SOLARWINDS_API_TOKEN="${fake("alnum", 23)}"`],
});
