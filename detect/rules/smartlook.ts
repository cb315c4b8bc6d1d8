import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const smartlookApiToken = defineAssignment({
  id: "smartlook-api-token",
  what: "a Smartlook API token",
  source: "https://web.developer.smartlook.com/",
  severity: "medium",
  names: ["smartlook"],
  value: UNSPECIFIED,
  remediation: "Delete it in the vendor's settings and issue another.",
  hits: [`SMARTLOOK_API_KEY=‹${fake("alnum", 32)}›`],
  misses: [`SMARTLOOK_API_KEY=${fake("alnum", 10)}`],
});
