import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const aletheiaKey = defineAssignment({
  id: "aletheia-key",
  what: "an Aletheia API key",
  source: "https://aletheiaapi.com/docs/",
  severity: "medium",
  names: ["aletheia-api"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`ALETHEIA_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['ALETHEIA_API_KEY="short"'],
});
