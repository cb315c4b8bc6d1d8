import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const linearApiKey = defineRule({
  id: "linear-api-key",
  what: "a Linear API key, token or webhook secret",
  source: "https://linear.app/developers/graphql",
  severity: "high",
  documented: false,
  keywords: ["lin_api_", "lin_oauth_", "lin_wh_"],
  pattern: token(/lin_(?:api_[A-Za-z0-9]{40}|oauth_[A-Za-z0-9]{64}|wh_[A-Za-z0-9]{16,64})/),
  remediation: "Revoke it.",
  revoke: "https://linear.app/settings/account/security",
  hits: ["lin_api_" + fake("alnum", 40), "lin_oauth_" + fake("hex", 64), "lin_wh_" + fake("alnum", 20)],
  misses: ["lin_api_" + "..."],
});
