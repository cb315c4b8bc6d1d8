import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const repairshoprApiToken = defineAssignment({
  id: "repairshopr-api-token",
  what: "a RepairShopr API token",
  source: "https://api-docs.repairshopr.com/",
  severity: "medium",
  names: ["repairshopr", "repair-shopr"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`REPAIRSHOPR_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`REPAIRSHOPR_API_KEY=${fake("alnum", 10)}`],
});
