import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const dailyKey = defineAssignment({
  id: "daily-key",
  what: "a Daily API key",
  source: "https://docs.daily.co/reference/rest-api#authentication",
  severity: "high",
  names: ["daily", "daily-co", "dailyco"],
  value: /[a-f0-9]{64}/,
  common: true,
  remediation: "Regenerate the key.",
  revoke: "https://dashboard.daily.co/developers",
  hits: [`DAILY_API_KEY="‹${fake("hex", 64)}›"`],
  misses: [`DAILY_API_KEY="${fake("hex", 21)}"`],
});
