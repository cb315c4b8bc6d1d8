import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const contextualAiKey = defineAssignment({
  id: "contextual-ai-key",
  what: "a Contextual AI API key",
  source: "https://github.com/ContextualAI/contextual-client-node",
  severity: "high",
  names: ["contextual-api", "contextual-ai"],
  value: /key-[A-Za-z0-9_-]{40,60}/,
  remediation: "Revoke it with the service and make another.",
  hits: [`CONTEXTUAL_API_KEY="‹key-${fake("alnum", 49)}›"`],
  misses: ['CONTEXTUAL_API_KEY="short"'],
});
