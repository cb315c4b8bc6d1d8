import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const siteleafApiSecret = defineAssignment({
  id: "siteleaf-api-secret",
  what: "a Siteleaf API key or secret",
  source: "https://learn.siteleaf.com/api/",
  severity: "medium",
  names: ["siteleaf"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SITELEAF_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SITELEAF_API_KEY=${fake("alnum", 10)}`],
});
