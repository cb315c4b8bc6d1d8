import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const memberfulApiKey = defineAssignment({
  id: "memberful-api-key",
  what: "a Memberful API key",
  source: "https://memberful.com/help/custom-development-and-api/memberful-api/",
  severity: "medium",
  names: ["memberful"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`MEMBERFUL_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`MEMBERFUL_API_KEY=${fake("alnum", 10)}`],
});
