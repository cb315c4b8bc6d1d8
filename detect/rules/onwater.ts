import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const onwaterAccessToken = defineAssignment({
  id: "onwater-access-token",
  what: "an OnWater access token",
  source: "https://onwater.io/",
  severity: "medium",
  names: ["onwaterio", "onwater"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`ONWATERIO_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`ONWATERIO_API_KEY=${fake("alnum", 10)}`],
});
