import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const weeblyClientSecret = defineAssignment({
  id: "weebly-client-secret",
  what: "a Weebly client secret",
  source: "https://dev.weebly.com/",
  severity: "medium",
  names: ["weebly"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`WEEBLY_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`WEEBLY_API_KEY=${fake("alnum", 10)}`],
});
