import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const postmanKey = defineRule({
  id: "postman-key",
  what: "a Postman API key",
  source: "https://learning.postman.com/docs/developer/postman-api/authentication/",
  severity: "high",
  documented: false,
  keywords: ["PMAK-", "PMAT-"],
  pattern: token(/PMAK-[a-f0-9]{24}-[a-f0-9]{34}|PMAT-[A-Z0-9]{26}/),
  remediation: "Revoke it.",
  revoke: "https://go.postman.co/settings/me/api-keys",
  hits: ["PMAK-" + fake("hex", 24) + "-" + fake("hex", 34)],
  misses: ["PMAK-" + "..."],
});
