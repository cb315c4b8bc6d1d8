import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const voyageAiApiKey = defineAssignment({
  id: "voyage-ai-api-key",
  what: "a Voyage AI API key",
  source: "https://docs.voyageai.com/docs/api-key-and-installation",
  severity: "medium",
  names: ["voyage-ai", "voyageai", "voyage"],
  value: /pa-[A-Za-z0-9_-]{40,48}/,
  remediation: "Delete it under API keys.",
  revoke: "https://dashboard.voyageai.com",
  hits: [`VOYAGE_AI_API_KEY="‹pa-${fake("alnum", 43)}›"`],
  misses: [`VOYAGE_AI_API_KEY="pa-${fake("alnum", 14)}"`],
});
