import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const teamtailorApiKey = defineAssignment({
  id: "teamtailor-api-key",
  what: "a Teamtailor API key",
  source: "https://docs.teamtailor.com/#authentication",
  severity: "high",
  names: ["teamtailor", "team-tailor"],
  value: /[A-Za-z0-9_-]{36,48}/,
  remediation: "Delete it in Teamtailor under settings, API keys.",
  hits: [`TEAMTAILOR_API_KEY="‹${fake("alnum", 44)}›"`],
  misses: [`TEAMTAILOR_API_KEY="${fake("alnum", 14)}"`],
});
