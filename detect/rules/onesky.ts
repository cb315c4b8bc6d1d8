import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const oneskyApiSecret = defineAssignment({
  id: "onesky-api-secret",
  what: "a OneSky API secret",
  source: "https://github.com/onesky/api-documentation-platform",
  severity: "medium",
  names: ["onesky", "onesky-app"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`ONESKY_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`ONESKY_API_KEY=${fake("alnum", 10)}`],
});
