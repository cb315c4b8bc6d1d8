import { defineAssignment } from "../rule.ts";
import { UNSPECIFIED } from "../value-shapes.ts";
import { fake } from "./fake.ts";

export const blandAiKey = defineAssignment({
  id: "bland-ai-key",
  what: "a Bland AI API key",
  source: "https://docs.bland.ai/platform/connect-your-agent",
  severity: "high",
  names: ["bland-ai", "bland-api", "blandai"],
  value: UNSPECIFIED,
  remediation: "Delete the key under Settings, API keys.",
  hits: [`BLAND_AI_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: ['BLAND_AI_API_KEY="short"'],
});
