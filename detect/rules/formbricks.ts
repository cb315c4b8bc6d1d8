import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const formbricksKey = defineAssignment({
  id: "formbricks-key",
  what: "a Formbricks API key",
  source: "https://formbricks.com/docs/api-reference/rest-api",
  severity: "medium",
  names: ["formbricks"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`FORMBRICKS_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['FORMBRICKS_API_KEY="short"'],
});
