import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const stabilityAiApiKey = defineAssignment({
  id: "stability-ai-api-key",
  what: "a Stability AI API key",
  source: "https://platform.stability.ai/docs/getting-started/authentication",
  severity: "high",
  names: ["stability-ai", "stability", "stable-diffusion"],
  common: true,
  value: /sk-[A-Za-z0-9]{48}/,
  remediation: "Delete it.",
  revoke: "https://platform.stability.ai/account/keys",
  hits: [`STABILITY_AI_API_KEY="‹sk-${fake("alnum", 48)}›"`],
  misses: [`STABILITY_AI_API_KEY="sk-${fake("alnum", 16)}"`],
});
