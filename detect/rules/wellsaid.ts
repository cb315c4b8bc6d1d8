import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const wellsaidKey = defineAssignment({
  id: "wellsaid-key",
  what: "a WellSaid Labs API key",
  source: "https://github.com/wellsaid-labs/simple-api-example",
  severity: "medium",
  names: ["wellsaid"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`WELLSAID_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['WELLSAID_API_KEY="short"'],
});
