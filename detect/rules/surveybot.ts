import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const surveybotApiKey = defineAssignment({
  id: "surveybot-api-key",
  what: "a Surveybot API key",
  source: "https://docs.surveybot.io/",
  severity: "medium",
  names: ["surveybot", "survey-bot"],
  value: /[A-Za-z0-9._-]{32,128}/,
  remediation: "Delete it in Surveybot's developer settings.",
  hits: [`SURVEYBOT_API_KEY="‹${fake("alnum", 80)}›"`],
  misses: [`SURVEYBOT_API_KEY="${fake("alnum", 26)}"`],
});
