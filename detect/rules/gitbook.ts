import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const gitbookToken = defineRule({
  id: "gitbook-token",
  what: "a GitBook personal access token",
  source: "https://gitbook.com/docs/developers/gitbook-api/authentication",
  severity: "high",
  documented: false,
  keywords: ["gb_api_"],
  pattern: token(/gb_api_[A-Za-z0-9]{40}/),
  remediation: "Delete the token.",
  revoke: "https://app.gitbook.com/account/developer",
  hits: ["gb_api_" + fake("alnum", 40)],
  misses: ["gb_api_" + fake("alnum", 13)],
});
