import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const retoolAccessToken = defineRule({
  id: "retool-access-token",
  what: "a Retool access token",
  source: "https://docs.retool.com/org-users/guides/retool-api/authentication",
  severity: "critical",
  documented: false,
  keywords: ["retool_"],
  pattern: token(/retool_01[a-z0-9]{24}/),
  remediation: "Delete it in Retool under settings, API.",
  hits: ["retool_01" + fake("lower", 24)],
  misses: ["retool_" + "01"],
});
