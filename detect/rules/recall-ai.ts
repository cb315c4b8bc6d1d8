import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const recallAiKey = defineAssignment({
  id: "recall-ai-key",
  what: "a Recall.ai API key",
  source: "https://docs.recall.ai/docs/authentication",
  severity: "high",
  names: ["recall-ai", "recallai", "recall-api"],
  value: /[a-f0-9]{40}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`RECALL_AI_API_KEY="‹${fake("hex", 40)}›"`],
  misses: ['RECALL_AI_API_KEY="short"'],
});
