import { defineAssignment, defineRule, token } from "../rule.ts";
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

export const trelloKey = defineAssignment({
  id: "trello-key",
  what: "a Trello API key or token",
  source: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
  severity: "high",
  names: ["trello"],
  value: /[a-z0-9]{32}|[a-f0-9]{64}/,
  remediation: "Revoke it in Trello's account settings.",
  hits: [`TRELLO_API_KEY=‹${fake("hex", 32)}›`, `TRELLO_TOKEN=‹${fake("hex", 64)}›`],
  misses: ["TRELLO_BOARD_ID=" + fake("hex", 24)],
});
