import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const orbKey = defineAssignment({
  id: "orb-key",
  what: "an Orb API key",
  source: "https://docs.withorb.com/reference/api-reference",
  severity: "high",
  names: ["withorb", "orb-api"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`WITHORB_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['WITHORB_API_KEY="short"'],
});
