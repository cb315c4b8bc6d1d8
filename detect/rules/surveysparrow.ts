import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const surveysparrowToken = defineAssignment({
  id: "surveysparrow-token",
  what: "a SurveySparrow access token",
  source: "https://developers.surveysparrow.com/rest-apis",
  severity: "high",
  names: ["surveysparrow", "survey-sparrow"],
  value: /[A-Za-z0-9_-]{60,128}/,
  remediation: "Delete the app in SurveySparrow under settings, apps and integrations.",
  hits: [`SURVEYSPARROW_TOKEN="‹${fake("alnum", 88)}›"`],
  misses: [`SURVEYSPARROW_TOKEN="${fake("alnum", 29)}"`],
});
