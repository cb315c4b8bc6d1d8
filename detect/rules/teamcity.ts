import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const teamcityToken = defineRule({
  id: "teamcity-token",
  what: "a TeamCity access token",
  source: "https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens",
  severity: "critical",
  documented: false,
  keywords: ["eyJ0eXAiOiAiVENWMiJ9"],
  pattern: token(/eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{30,60}\.[A-Za-z0-9_-]{40,80}/),
  remediation: "Remove it in TeamCity under profile, access tokens.",
  hits: ["eyJ0eXAiOiAiVENWMiJ9." + fake("alnum", 36) + "." + fake("alnum", 48)],
  misses: ["eyJ0eXAiOiAiVENWMiJ9." + fake("alnum", 36)],
});
