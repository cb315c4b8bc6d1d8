import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const atlassianApiToken = defineRule({
  id: "atlassian-api-token",
  what: "an Atlassian API token",
  source:
    "https://community.atlassian.com/forums/Bitbucket-questions/Re-Re-Can-we-confirm-BitBucket-s-token-prefixes/qaq-p/3096469/comment-id/120409",
  severity: "critical",
  keywords: ["ATATT3x"],
  // Ends in = and eight characters of checksum.
  pattern: token(/ATATT3x[A-Za-z0-9_=-]{100,400}/),
  remediation: "Revoke the token.",
  revoke: "https://id.atlassian.com/manage-profile/security/api-tokens",
  hits: ["ATATT3x" + "FfGF0" + fake("alnum", 171) + "=" + fake("upper", 8)],
  misses: ["ATATT3x" + "..."],
});

export const bitbucketAppPassword = defineRule({
  id: "bitbucket-app-password",
  what: "a Bitbucket app password",
  source:
    "https://community.atlassian.com/forums/Bitbucket-questions/Re-Re-Can-we-confirm-BitBucket-s-token-prefixes/qaq-p/3096469/comment-id/120409",
  severity: "high",
  keywords: ["ATBB"],
  pattern: token(/ATBB[A-Za-z0-9]{24,32}/),
  remediation: "Revoke it in Bitbucket's personal settings.",
  hits: ["ATBB" + fake("alnum", 32)],
  misses: ["ATBB" + fake("alnum", 4)],
});

export const bitbucketAccessToken = defineRule({
  id: "bitbucket-access-token",
  what: "a Bitbucket access token",
  source:
    "https://community.atlassian.com/forums/Bitbucket-questions/Re-Re-Can-we-confirm-BitBucket-s-token-prefixes/qaq-p/3096469/comment-id/120409",
  severity: "high",
  keywords: ["ATCTT3x"],
  pattern: token(/ATCTT3x[A-Za-z0-9_=-]{100,400}/),
  remediation: "Revoke it in the settings of the repository, project or workspace.",
  hits: ["ATCTT3x" + "FfGN0" + fake("alnum", 171)],
  misses: ["ATCTT3x" + "..."],
});

export const bitbucketDataCenterToken = defineRule({
  id: "bitbucket-data-center-token",
  what: "a Bitbucket Data Center access token",
  source: "https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html",
  severity: "high",
  documented: false,
  keywords: ["BBDC-"],
  pattern: token(/BBDC-[A-Za-z0-9+/_=-]{40,60}/),
  remediation: "Revoke it in the settings of the user, repository or project.",
  hits: ["BBDC-" + fake("base64", 44)],
  misses: ["BBDC-" + "..."],
});
