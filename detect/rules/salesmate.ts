import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const salesmateAccessToken = defineAssignment({
  id: "salesmate-access-token",
  what: "a Salesmate access token",
  source: "https://apidocs.salesmate.io/",
  severity: "medium",
  names: ["salesmate"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SALESMATE_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SALESMATE_API_KEY=${fake("alnum", 10)}`],
});
