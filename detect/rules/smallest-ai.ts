import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const smallestAiKey = defineAssignment({
  id: "smallest-ai-key",
  what: "a Smallest.ai API key",
  source: "https://waves-docs.smallest.ai/content/getting-started/authentication",
  severity: "medium",
  names: ["smallest-ai", "smallestai", "smallest-api"],
  value: /sk_[a-f0-9]{32}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`SMALLEST_AI_API_KEY="‹sk_${fake("hex", 32)}›"`],
  misses: ['SMALLEST_AI_API_KEY="short"'],
});
