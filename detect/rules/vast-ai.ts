import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const vastAiApiKey = defineAssignment({
  id: "vast-ai-api-key",
  what: "a Vast.ai API key",
  source: "https://docs.vast.ai/api-reference/introduction",
  severity: "high",
  names: ["vastai", "vast-ai", "vast-api"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete it and issue a new one.",
  hits: [`VAST_API_KEY=‹${fake("hex", 64)}›`],
  misses: ["VAST_REGION=shop"],
});
