import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const paddleKey = defineRule({
  id: "paddle-key",
  what: "a Paddle API key",
  source: "https://developer.paddle.com/api-reference/about/authentication",
  severity: "critical",
  keywords: ["pdl_live_", "pdl_sdbx_"],
  pattern: token(/pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}/),
  remediation: "Revoke it in Paddle under developer tools.",
  hits: ["pdl_live_apikey_" + fake("lower", 26) + "_" + fake("alnum", 22) + "_" + fake("alnum", 3)],
  misses: ["pdl_live_apikey_" + "..."],
});
