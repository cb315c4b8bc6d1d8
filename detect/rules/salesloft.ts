import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const salesloftApiKey = defineAssignment({
  id: "salesloft-api-key",
  what: "a Salesloft API key",
  source: "https://developer.salesloft.com/docs/platform/api-basics/api-key-authentication/",
  severity: "high",
  names: ["salesloft", "sales-loft"],
  value: /(?:v2_)?ak_[A-Za-z0-9_-]{40,140}|[a-f0-9]{64}/,
  remediation: "Delete it in Salesloft under API keys.",
  hits: [`SALESLOFT_API_KEY="‹v2_ak_${fake("alnum", 80)}›"`],
  misses: [`SALESLOFT_API_KEY="v2_ak_${fake("alnum", 26)}"`],
});
