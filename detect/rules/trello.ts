import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const trelloToken = defineRule({
  id: "trello-token",
  what: "a Trello API token",
  source: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
  severity: "high",
  documented: false,
  keywords: ["ATTA"],
  pattern: token(/ATTA[a-fA-F0-9]{72}/),
  remediation: "Revoke it in Trello's account settings.",
  hits: ["ATTA" + fake("hex", 72)],
  misses: ["ATTA" + "..."],
});
