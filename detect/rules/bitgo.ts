import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const bitgoToken = defineRule({
  id: "bitgo-token",
  what: "a BitGo access token",
  source: "https://developers.bitgo.com/docs/get-started-access-tokens",
  severity: "critical",
  keywords: ["v2x"],
  pattern: token(/v2x[a-f0-9]{64}/),
  remediation: "Delete the token in the account settings, under Developer Options.",
  hits: ["v2x" + fake("hex", 64)],
  misses: ["v2x" + fake("hex", 20)],
});
