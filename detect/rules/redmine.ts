import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const redmineApiKey = defineAssignment({
  id: "redmine-api-key",
  what: "a Redmine API key",
  source: "https://www.redmine.org/projects/redmine/wiki/Rest_api#Authentication",
  severity: "high",
  names: ["redmine"],
  value: /[a-f0-9]{40}/,
  remediation: "Reset it in Redmine under my account, API access key.",
  hits: [`REDMINE_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`REDMINE_API_KEY="${fake("hex", 13)}"`],
});
