import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const surveyanyplaceApiKey = defineAssignment({
  id: "surveyanyplace-api-key",
  what: "a Survey Anyplace (Pointerpro) API key",
  source: "https://surveyanyplace.com/",
  severity: "medium",
  names: ["surveyanyplace", "survey-anyplace", "pointerpro"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SURVEYANYPLACE_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SURVEYANYPLACE_API_KEY=${fake("alnum", 10)}`],
});
