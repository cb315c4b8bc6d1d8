import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const roaringClientSecret = defineAssignment({
  id: "roaring-client-secret",
  what: "a Roaring client secret",
  source: "https://developer.roaring.io/",
  severity: "medium",
  names: ["roaring"],
  common: true,
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`ROARING_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`ROARING_API_KEY=${fake("alnum", 10)}`],
});
