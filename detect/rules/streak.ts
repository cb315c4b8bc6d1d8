import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const streakApiKey = defineAssignment({
  id: "streak-api-key",
  what: "a Streak API key",
  source: "https://streak.readme.io/reference/authentication",
  severity: "high",
  names: ["streak", "streakcrm"],
  common: true,
  value: /[a-f0-9]{32}|[A-Za-z0-9]{32}/,
  remediation: "Delete it in Streak under integrations, Streak API.",
  hits: [`STREAK_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`STREAK_API_KEY="${fake("hex", 10)}"`],
});
