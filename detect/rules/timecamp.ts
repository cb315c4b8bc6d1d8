import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const timecampApiToken = defineAssignment({
  id: "timecamp-api-token",
  what: "a TimeCamp API token",
  source: "https://developer.timecamp.com/docs",
  severity: "high",
  names: ["timecamp", "time-camp"],
  value: /[a-z0-9]{24,32}/,
  remediation: "Regenerate it in TimeCamp under user settings.",
  hits: [`TIMECAMP_API_TOKEN="‹${fake("lower", 26)}›"`],
  misses: [`TIMECAMP_API_TOKEN="${fake("lower", 8)}"`],
});
