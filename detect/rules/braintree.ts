import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const braintreeAccessToken = defineRule({
  id: "braintree-access-token",
  what: "a Braintree access token",
  source: "https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens",
  severity: "critical",
  documented: false,
  keywords: ["access_token$"],
  pattern: token(/access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}/),
  remediation: "Revoke it in the Braintree control panel.",
  hits: ["access_token$" + "production$" + fake("lower", 16) + "$" + fake("hex", 32)],
  misses: ["access_token$" + "production"],
});
