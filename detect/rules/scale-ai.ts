import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const scaleAiApiKey = defineAssignment({
  id: "scale-ai-api-key",
  what: "a Scale AI API key",
  source: "https://docs.scale.com/docs/api-keys",
  severity: "critical",
  names: ["scale-ai", "scaleapi", "scale-api"],
  value: /(?:live|test)_[a-f0-9]{32}/,
  remediation: "Regenerate it.",
  revoke: "https://dashboard.scale.com/settings/api-keys",
  hits: [`SCALE_AI_API_KEY="‹live_${fake("hex", 32)}›"`],
  misses: [`SCALE_AI_API_KEY="live_${fake("hex", 10)}"`],
});
