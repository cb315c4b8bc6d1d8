import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const privateAiApiKey = defineAssignment({
  id: "private-ai-api-key",
  what: "a Private AI API key",
  source: "https://docs.private-ai.com/",
  severity: "high",
  names: ["private-ai", "privateai"],
  value: /[a-f0-9]{32}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}|[A-Za-z0-9]{32,64}/,
  remediation: "Regenerate it in Private AI's dashboard.",
  hits: [`PRIVATE_AI_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`PRIVATE_AI_API_KEY="${fake("hex", 10)}"`],
});
