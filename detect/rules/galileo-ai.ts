import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const galileoKey = defineAssignment({
  id: "galileo-key",
  what: "a Galileo API key",
  source: "https://docs.galileo.ai/api-reference/evaluate/create-workflows-run",
  severity: "medium",
  names: ["galileo-api", "galileo-console"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`GALILEO_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['GALILEO_API_KEY="short"'],
});
