import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const lindyKey = defineAssignment({
  id: "lindy-key",
  what: "a Lindy API key",
  source: "https://docs.lindy.ai/",
  severity: "medium",
  names: ["lindy-api", "lindy-ai"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`LINDY_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['LINDY_API_KEY="short"'],
});
