import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const mathpixKey = defineAssignment({
  id: "mathpix-key",
  what: "a Mathpix app key",
  source: "https://docs.mathpix.com/reference/authentication",
  severity: "medium",
  names: ["mathpix"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  revoke: "https://console.mathpix.com",
  hits: [`MATHPIX_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MATHPIX_API_KEY="short"'],
});
