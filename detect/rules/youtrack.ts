import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const youtrackToken = defineRule({
  id: "youtrack-token",
  what: "a YouTrack or JetBrains Hub permanent token",
  source: "https://www.jetbrains.com/help/youtrack/devportal/authentication-with-permanent-token.html",
  severity: "high",
  keywords: ["perm:", "perm-"],
  pattern: token(/perm[:-][A-Za-z0-9+/=]{4,80}\.[A-Za-z0-9+/=-]{4,120}\.[A-Za-z0-9]{30}/),
  remediation: "Delete it in YouTrack under profile, account security, tokens.",
  hits: [
    `perm:${fake("alnum", 12)}=.${fake("alnum", 16)}=.${fake("alnum", 30)}`,
    `perm-${fake("alnum", 12)}.${fake("alnum", 16)}.${fake("alnum", 30)}`,
  ],
  misses: ["perm:" + fake("alnum", 12)],
});
