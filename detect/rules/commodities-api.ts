import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const commoditiesApiKey = defineAssignment({
  id: "commodities-api-key",
  what: "a Commodities-API access key",
  source: "https://commodities-api.com/documentation",
  severity: "low",
  names: ["commodities-api"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`COMMODITIES_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['COMMODITIES_API_KEY="short"'],
});
