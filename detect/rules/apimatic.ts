import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const apimaticKey = defineAssignment({
  id: "apimatic-key",
  what: "an APIMatic API key",
  source: "https://docs.apimatic.io/platform-api/overview-platform-api",
  severity: "medium",
  names: ["apimatic"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`APIMATIC_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['APIMATIC_API_KEY="short"'],
});
