import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const pareaKey = defineAssignment({
  id: "parea-key",
  what: "a Parea API key",
  source: "https://github.com/parea-ai/parea-sdk-py",
  severity: "medium",
  names: ["parea-api", "parea-ai"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`PAREA_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['PAREA_API_KEY="short"'],
});
