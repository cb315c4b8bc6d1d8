import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const groundcoverKey = defineAssignment({
  id: "groundcover-key",
  what: "a groundcover API key",
  source: "https://docs.groundcover.com/use-groundcover/api-keys",
  severity: "high",
  names: ["groundcover"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`GROUNDCOVER_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['GROUNDCOVER_API_KEY="short"'],
});
