import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const postmanKey = defineRule({
  id: "postman-key",
  what: "a Postman API key",
  source: "https://learning.postman.com/docs/developer/postman-api/authentication/",
  severity: "high",
  documented: false,
  keywords: ["PMAK-"],
  pattern: token(/PMAK-[a-f0-9]{24}-[a-f0-9]{34}/),
  remediation: "Revoke it at https://go.postman.co/settings/me/api-keys.",
  hits: ["PMAK-" + fake("hex", 24) + "-" + fake("hex", 34)],
  misses: ["PMAK-" + "..."],
});
