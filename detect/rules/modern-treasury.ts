import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const modernTreasuryApiKey = defineAssignment({
  id: "modern-treasury-api-key",
  what: "a Modern Treasury API key",
  source: "https://docs.moderntreasury.com/platform/reference/authentication",
  severity: "high",
  names: ["moderntreasury", "modern-treasury"],
  value: /(?:live|test|sandbox|publishable)-[A-Za-z0-9_-]{30,90}|[A-Za-z0-9_-]{40,90}/,
  remediation: "Delete it in Modern Treasury under developers, API keys.",
  hits: [`MODERN_TREASURY_API_KEY=‹${fake("alnum", 64)}›`],
  misses: ["MODERN_REGION=shop"],
});
