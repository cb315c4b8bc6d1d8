import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const wixApiKey = defineRule({
  id: "wix-api-key",
  what: "a Wix API key",
  source: "https://dev.wix.com/docs/rest/articles/get-started/api-keys",
  severity: "critical",
  documented: false,
  keywords: ["IST.eyJ"],
  pattern: token(/IST\.eyJ[A-Za-z0-9_-]{20,200}\.eyJ[A-Za-z0-9_-]{60,900}\.[A-Za-z0-9_-]{200,700}/),
  remediation: "Delete it.",
  revoke: "https://manage.wix.com/account/api-keys",
  hits: [`IST.eyJ${fake("alnum", 60)}.eyJ${fake("alnum", 300)}.${fake("alnum", 342)}`],
  misses: ["IST.eyJ" + fake("alnum", 60)],
});
