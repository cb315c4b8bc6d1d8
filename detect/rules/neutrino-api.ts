import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const neutrinoApiKey = defineAssignment({
  id: "neutrino-api-key",
  what: "a Neutrino API key",
  source: "https://www.neutrinoapi.com/api/api-basics/",
  severity: "medium",
  names: ["neutrinoapi", "neutrino-api"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`NEUTRINOAPI_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`NEUTRINOAPI_API_KEY=${fake("alnum", 10)}`],
});
