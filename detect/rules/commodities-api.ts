import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const commoditiesApiKey = defineAssignment({
  id: "commodities-api-key",
  what: "a Commodities-API access key",
  source: "https://pypi.org/project/commodities-api/",
  severity: "low",
  names: ["commodities-api"],
  value: /[a-z0-9]{60}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`COMMODITIES_API_KEY="‹${fake("lower", 60)}›"`],
  misses: ['COMMODITIES_API_KEY="short"'],
});
