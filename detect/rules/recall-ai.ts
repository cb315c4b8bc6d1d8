import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const recallAiKey = defineAssignment({
  id: "recall-ai-key",
  what: "a Recall.ai API key",
  source: "https://docs.recall.ai/reference/authentication",
  severity: "high",
  names: ["recall-ai", "recallai", "recall-api"],
  value: UNSPECIFIED,
  remediation: "Disable the key in the dashboard of its region, under Developers, API keys.",
  hits: [`RECALL_AI_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['RECALL_AI_API_KEY="short"'],
});
