import { defineAssignment, defineRule } from "../rule.ts";
import { fake } from "./fake.ts";

export const linkedinClientSecret = defineAssignment({
  id: "linkedin-client-secret",
  what: "a LinkedIn client secret",
  source: "https://learn.microsoft.com/en-us/linkedin/shared/authentication/client-credentials-flow",
  severity: "high",
  names: ["linkedin", "linked-in"],
  value: /[A-Za-z0-9]{16}/,
  remediation: "Make a new secret of the app.",
  revoke: "https://www.linkedin.com/developers/apps",
  hits: [`LINKEDIN_CLIENT_SECRET="‹${fake("alnum", 16)}›"`],
  misses: ["LINKEDIN_CLIENT_SECRET=" + fake("hex", 10)],
});

export const linkedinApplicationSecret = defineRule({
  id: "linkedin-application-secret",
  what: "a LinkedIn client secret",
  source: "https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow",
  severity: "high",
  documented: false,
  keywords: ["WPL_AP"],
  pattern: /(?<![A-Za-z0-9_])(?<secret>WPL_AP\d\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6,8}={0,2})(?![A-Za-z0-9_=])/,
  remediation: "Make a new secret of the app.",
  revoke: "https://www.linkedin.com/developers/apps",
  hits: [`WPL_AP1.${fake("alnum", 16)}.${fake("alnum", 6)}==`],
  misses: ["WPL_AP1." + fake("alnum", 4)],
});

export const linkedinAccessToken = defineAssignment({
  id: "linkedin-access-token",
  what: "a LinkedIn access token",
  source: "https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow",
  severity: "high",
  names: ["linkedin", "linked-in"],
  value: /AQ[A-Za-z0-9_-]{150,500}/,
  remediation: "It expires after 60 days; make a new secret of the app.",
  revoke: "https://www.linkedin.com/developers/apps",
  hits: [`LINKEDIN_ACCESS_TOKEN="‹AQ${fake("alnum", 348)}›"`],
  misses: ["LINKEDIN_ACCESS_TOKEN=" + fake("hex", 10)],
});
