import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const surveymonkeyAccessToken = defineAssignment({
  id: "surveymonkey-access-token",
  what: "a SurveyMonkey access token or secret",
  source: "https://api.surveymonkey.com/v3/docs?api_key=#authentication",
  severity: "high",
  names: ["surveymonkey", "survey-monkey"],
  value: /[A-Za-z0-9._-]{100,220}|[0-9]{39}/,
  remediation: "Regenerate it.",
  revoke: "https://developer.surveymonkey.com/apps",
  hits: [`SURVEYMONKEY_ACCESS_TOKEN="‹${fake("alnum", 156)}›"`],
  misses: [`SURVEYMONKEY_ACCESS_TOKEN="${fake("alnum", 52)}"`],
});
