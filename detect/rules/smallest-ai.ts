import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const smallestAiKey = defineAssignment({
  id: "smallest-ai-key",
  what: "a Smallest.ai API key",
  source: "https://waves-docs.smallest.ai/v4.0.0/content/getting-started/authentication",
  severity: "medium",
  names: ["smallest-ai", "smallestai", "smallest-api"],
  value: UNSPECIFIED,
  remediation: "Revoke it with the service and make another.",
  hits: [`SMALLEST_AI_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['SMALLEST_AI_API_KEY="short"'],
});
