import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const appsflyerToken = defineAssignment({
  id: "appsflyer-token",
  what: "an AppsFlyer API token",
  source: "https://support.appsflyer.com/hc/en-us/articles/360004562377-Managing-AppsFlyer-tokens",
  severity: "high",
  names: ["appsflyer"],
  value: /(?:[A-Za-z0-9_-]{22}|eyJ[A-Za-z0-9_.-]{60,2000})/,
  remediation: "Delete the token in the Security Center.",
  hits: [`APPSFLYER_TOKEN="‹${fake("alnum", 22)}›"`],
  misses: ['APPSFLYER_TOKEN="short"'],
});
