import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const teamworkToken = defineRule({
  id: "teamwork-token",
  what: "a Teamwork API token",
  source: "https://apidocs.teamwork.com/guides/teamwork/authentication",
  severity: "high",
  documented: false,
  keywords: ["tkn.v1_", "twp_"],
  pattern: token(/(?:tkn\.v1_[A-Za-z0-9+/]{60,80}={0,2}|twp_[A-Za-z0-9_]{25,40})/),
  remediation: "Remove it in Teamwork under edit my details, API and mobile, or the app's settings.",
  hits: ["tkn.v1_" + fake("alnum", 71), "twp_" + fake("alnum", 25)],
  misses: ["tkn.v1_" + fake("alnum", 9)],
});

export const teamworkApiKey = defineAssignment({
  id: "teamwork-api-key",
  what: "a Teamwork API key",
  source: "https://apidocs.teamwork.com/guides/teamwork/authentication",
  severity: "high",
  names: ["teamwork", "teamworkcrm", "teamworkdesk", "teamworkspaces"],
  common: true,
  value: /[A-Za-z0-9_.]{20,72}/,
  remediation: "Regenerate it in Teamwork under edit my details, API and mobile.",
  hits: [`TEAMWORK_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`TEAMWORK_API_KEY="${fake("alnum", 10)}"`],
});
