import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const jiraApiToken = defineAssignment({
  id: "jira-api-token",
  what: "a Jira or Confluence API token",
  source:
    "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
  severity: "critical",
  names: ["jira", "atlassian", "confluence"],
  // The tokens of 24 characters are from before 2023; personal tokens of Data Center are base64.
  value: /[A-Za-z0-9]{24}|[A-Za-z0-9+/]{44}/,
  remediation: "Revoke the token.",
  revoke: "https://id.atlassian.com/manage-profile/security/api-tokens",
  hits: [`JIRA_API_TOKEN="‹${fake("alnum", 24)}›"`, `JIRA_PERSONAL_TOKEN="‹${fake("base64", 44)}›"`],
  misses: ["JIRA_API_TOKEN=" + fake("hex", 10)],
});
