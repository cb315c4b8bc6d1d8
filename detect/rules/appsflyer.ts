import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const appsflyerToken = defineAssignment({
  id: "appsflyer-token",
  what: "an AppsFlyer API token",
  source: "https://support.appsflyer.com/hc/en-us/articles/360004562377",
  severity: "high",
  names: ["appsflyer"],
  value: /(?:[A-Za-z0-9_-]{22}|eyJ[A-Za-z0-9_.-]{60,2000})/,
  remediation: "Revoke it with the service and make another.",
  hits: [`APPSFLYER_TOKEN="‹${fake("alnum", 22)}›"`],
  misses: ['APPSFLYER_TOKEN="short"'],
});
