import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const rekaApiKey = defineAssignment({
  id: "reka-api-key",
  what: "a Reka API key",
  source: "https://docs.reka.ai/chat/getting-started",
  severity: "high",
  names: ["reka-api", "reka-key", "rekaai", "reka-ai"],
  value: /[a-f0-9]{64}/,
  remediation: "Delete it and issue a new one.",
  hits: [`REKA_API_KEY=‹${fake("hex", 64)}›`],
  misses: ["REKA_REGION=shop"],
});
