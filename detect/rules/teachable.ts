import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const teachableApiKey = defineAssignment({
  id: "teachable-api-key",
  what: "a Teachable API key",
  source: "https://docs.teachable.com/docs/authentication",
  severity: "high",
  names: ["teachable"],
  common: true,
  value: /[A-Za-z0-9]{32}/,
  remediation: "Delete it in Teachable under settings, API keys.",
  hits: [`TEACHABLE_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`TEACHABLE_API_KEY="${fake("alnum", 10)}"`],
});
