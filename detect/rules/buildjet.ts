import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const buildjetToken = defineAssignment({
  id: "buildjet-token",
  what: "a BuildJet token",
  source: "https://buildjet.com/for-github-actions/docs",
  severity: "medium",
  names: ["buildjet"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`BUILDJET_TOKEN="‹${fake("alnum", 32)}›"`],
  misses: ['BUILDJET_TOKEN="short"'],
});
