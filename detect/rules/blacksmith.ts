import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const blacksmithKey = defineAssignment({
  id: "blacksmith-key",
  what: "a Blacksmith token",
  source: "https://docs.blacksmith.sh/blacksmith-cli/overview",
  severity: "medium",
  names: ["blacksmith-api", "blacksmith-token"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`BLACKSMITH_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['BLACKSMITH_API_KEY="short"'],
});
