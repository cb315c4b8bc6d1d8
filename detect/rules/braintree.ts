import { defineAssignment, defineRule, token } from "../rule.ts";
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

export const braintreePrivateKey = defineAssignment({
  id: "braintree-private-key",
  what: "a Braintree private key",
  source: "https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials/",
  severity: "critical",
  names: ["braintree"],
  value: /[a-f0-9]{32}/,
  remediation: "Generate new API keys in the control panel, and delete the old ones.",
  hits: [`BRAINTREE_PRIVATE_KEY="‹${fake("hex", 32)}›"`],
  misses: [`BRAINTREE_PUBLIC_KEY="${fake("lower", 16)}"`],
});
