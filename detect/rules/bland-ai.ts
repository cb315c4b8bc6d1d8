import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const blandAiKey = defineAssignment({
  id: "bland-ai-key",
  what: "a Bland AI API key",
  source: "https://docs.bland.ai/tutorials/authentication",
  severity: "high",
  names: ["bland-ai", "bland-api", "blandai"],
  value: /(?:org_|sk-)[a-z0-9-]{60,110}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`BLAND_AI_API_KEY="‹org_${fake("lower", 60)}›"`],
  misses: ['BLAND_AI_API_KEY="short"'],
});
