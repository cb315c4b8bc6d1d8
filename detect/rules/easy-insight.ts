import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const easyInsightKey = defineAssignment({
  id: "easy-insight-key",
  what: "an Easy Insight API key or secret",
  source: "https://www.easy-insight.com/api/",
  severity: "high",
  names: ["easy-insight"],
  value: /[a-z0-9]{20}/,
  remediation: "Regenerate the key in Easy Insight under your account.",
  hits: [`EASY_INSIGHT_API_SECRET="‹${fake("alnum", 20)}›"`],
  misses: [`EASY_INSIGHT_API_SECRET="${fake("alnum", 6)}"`],
});
