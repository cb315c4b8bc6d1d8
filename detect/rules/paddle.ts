import { defineAssignment, defineRule, token } from "../rule.ts";
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

export const paddleAuthCode = defineAssignment({
  id: "paddle-vendor-auth-code",
  what: "a Paddle Classic vendor auth code",
  source: "https://developer.paddle.com/classic/api-reference/overview",
  severity: "critical",
  names: ["paddle"],
  common: true,
  value: /[a-f0-9]{50}|[a-f0-9]{42}/,
  remediation: "Revoke it in Paddle under developer tools.",
  hits: [`PADDLE_VENDOR_AUTH_CODE=‹${fake("hex", 50)}›`],
  misses: ["PADDLE_VENDOR_ID=" + fake("digits", 6)],
});

export const paddleWebhookSecret = defineRule({
  id: "paddle-webhook-secret",
  what: "a Paddle notification secret",
  source: "https://developer.paddle.com/webhooks/signature-verification",
  severity: "high",
  documented: false,
  keywords: ["pdl_ntfset_"],
  pattern: token(/pdl_ntfset_[a-z0-9]{26}_[A-Za-z0-9+/]{32}/),
  remediation: "Delete the notification destination in Paddle and make a new one.",
  hits: ["pdl_ntfset_" + fake("lower", 26) + "_" + fake("alnum", 32)],
  misses: ["pdl_ntfset_" + fake("lower", 26)],
});
