import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const dotdigitalKey = defineAssignment({
  id: "dotdigital-key",
  what: "a Dotdigital API password",
  source: "https://developer.dotdigital.com/reference/authentication",
  severity: "high",
  names: ["dotdigital", "dotmailer"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`DOTDIGITAL_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['DOTDIGITAL_API_KEY="short"'],
});
