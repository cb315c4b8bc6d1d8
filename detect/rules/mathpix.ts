import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const mathpixKey = defineAssignment({
  id: "mathpix-key",
  what: "a Mathpix app key",
  source: "https://docs.mathpix.com/#authorization",
  severity: "medium",
  names: ["mathpix"],
  value: /[a-z0-9_]{20,80}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`MATHPIX_API_KEY="‹${fake("lower", 32)}›"`],
  misses: ['MATHPIX_API_KEY="short"'],
});
