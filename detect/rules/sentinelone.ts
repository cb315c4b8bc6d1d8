import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sentineloneApiToken = defineAssignment({
  id: "sentinelone-api-token",
  what: "a SentinelOne API token",
  source: "https://www.sentinelone.com/",
  severity: "critical",
  names: ["sentinelone", "sentinel-one"],
  value: /[A-Za-z0-9]{80}|eyJ[A-Za-z0-9_-]{10,500}\.[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{20,800}/,
  remediation: "Revoke it in SentinelOne's console under my user.",
  hits: [`SENTINELONE_API_TOKEN="‹${fake("alnum", 80)}›"`],
  misses: [`SENTINELONE_API_TOKEN="${fake("alnum", 26)}"`],
});
