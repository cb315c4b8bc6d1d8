import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const scalingoToken = defineRule({
  id: "scalingo-token",
  what: "a Scalingo API token",
  source: "https://developers.scalingo.com/index#authentication",
  severity: "critical",
  documented: false,
  keywords: ["tk-us-"],
  pattern: token(/tk-us-[A-Za-z0-9_-]{48}/),
  remediation: "Revoke it.",
  revoke: "https://dashboard.scalingo.com/account/tokens",
  hits: ["tk-us-" + fake("alnum", 48)],
  misses: ["tk-us-" + "..."],
});
