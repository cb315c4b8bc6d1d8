import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const sumsubAppToken = defineAssignment({
  id: "sumsub-app-token",
  what: "a Sumsub app token",
  source: "https://docs.sumsub.com/reference/authentication",
  severity: "critical",
  names: ["sumsub", "sum-sub"],
  value: /(?:prd|sbx|tst):[A-Za-z0-9]{20,30}\.[A-Za-z0-9]{28,40}|[A-Za-z0-9]{32}/,
  remediation: "Revoke it under dev space, app tokens.",
  revoke: "https://cockpit.sumsub.com",
  hits: [`SUMSUB_APP_TOKEN="‹sbx:${fake("alnum", 24)}.${fake("alnum", 32)}›"`],
  misses: [`SUMSUB_APP_TOKEN="sbx:${fake("alnum", 8)}.${fake("alnum", 10)}"`],
});
