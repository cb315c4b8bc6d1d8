import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const moengageKey = defineAssignment({
  id: "moengage-key",
  what: "a MoEngage API key",
  source: "https://www.moengage.com/docs/api/introduction",
  severity: "high",
  names: ["moengage"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`MOENGAGE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MOENGAGE_API_KEY="short"'],
});
