import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const gocardlessAccessToken = defineAssignment({
  id: "gocardless-access-token",
  what: "a GoCardless access token",
  source: "https://developer.gocardless.com/getting-started/set-up",
  severity: "critical",
  names: ["gocardless", "go-cardless", "gc_access_token"],
  value: /(?:live|sandbox)_[A-Za-z0-9_=-]{40}/,
  remediation: "Revoke it.",
  revoke: "https://manage.gocardless.com/developers",
  hits: [`GOCARDLESS_ACCESS_TOKEN="‹live_${fake("alnum", 40)}›"`],
  misses: ["GOCARDLESS_ACCESS_TOKEN=" + fake("hex", 10)],
});

export const gocardlessWebhookSecret = defineAssignment({
  id: "gocardless-webhook-secret",
  what: "a GoCardless webhook secret",
  source: "https://developer.gocardless.com/getting-started/staying-up-to-date-with-webhooks",
  severity: "high",
  names: ["gocardless-webhook", "gc_webhook_secret"],
  value: /[A-Za-z0-9_-]{36,44}/,
  remediation: "Make a new secret of the endpoint.",
  revoke: "https://manage.gocardless.com/developers",
  hits: [`GOCARDLESS_WEBHOOK_SECRET="‹${fake("alnum", 40)}›"`],
  misses: ["GOCARDLESS_WEBHOOK_SECRET=" + fake("hex", 10)],
});
