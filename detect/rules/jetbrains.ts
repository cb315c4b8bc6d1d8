import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const jetbrainsPermanentToken = defineRule({
  id: "jetbrains-permanent-token",
  what: "a permanent token of YouTrack or another JetBrains service",
  source: "https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html",
  severity: "high",
  documented: false,
  keywords: ["perm:", "perm-"],
  pattern: token(/perm[:-][A-Za-z0-9+/]{2,60}={0,2}\.[A-Za-z0-9+/-]{2,60}={0,2}\.[A-Za-z0-9]{30}/),
  remediation: "Delete the token in the profile under account security.",
  hits: [
    `perm:${fake("alnum", 12)}=.${fake("alnum", 14)}==.${fake("alnum", 30)}`,
    `perm-${fake("alnum", 12)}.${fake("alnum", 6)}.${fake("alnum", 30)}`,
  ],
  misses: ["perm:" + fake("alnum", 5)],
});
