import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const mixedbreadKey = defineAssignment({
  id: "mixedbread-key",
  what: "a Mixedbread API key",
  source: "https://www.mixedbread.com/api-reference/authentication",
  severity: "high",
  names: ["mixedbread", "mxbai", "mxb-api"],
  value: UNSPECIFIED,
  remediation: "Revoke it in the dashboard, under API Keys.",
  hits: [`MIXEDBREAD_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['MIXEDBREAD_API_KEY="short"'],
});
