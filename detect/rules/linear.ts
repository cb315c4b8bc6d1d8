import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const linearApiKey = defineRule({
  id: "linear-api-key",
  what: "a Linear API key",
  source: "https://linear.app/developers/graphql",
  severity: "high",
  documented: false,
  keywords: ["lin_api_", "lin_oauth_"],
  pattern: token(/(?:lin_api_[A-Za-z0-9]{40}|lin_oauth_[a-f0-9]{64})/),
  remediation: "Revoke it.",
  revoke: "https://linear.app/settings/account/security",
  hits: ["lin_api_" + fake("alnum", 40), "lin_oauth_" + fake("hex", 64)],
  misses: ["lin_api_" + "..."],
});
