import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const apimaticKey = defineAssignment({
  id: "apimatic-key",
  what: "an APIMatic API key",
  source: "https://docs.apimatic.io/account-management/obtaining-auth-keys",
  severity: "medium",
  names: ["apimatic"],
  value: UNSPECIFIED,
  remediation: "Delete the key under Settings, API Authentication.",
  hits: [`APIMATIC_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['APIMATIC_API_KEY="short"'],
});
