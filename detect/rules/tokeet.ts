import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const tokeetApiKey = defineAssignment({
  id: "tokeet-api-key",
  what: "a Tokeet API key",
  source: "https://www.tokeet.com/",
  severity: "medium",
  names: ["tokeet"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`TOKEET_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`TOKEET_API_KEY=${fake("alnum", 10)}`],
});
