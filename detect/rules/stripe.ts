import { defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const remediation = "Roll the key.";
const revoke = "https://dashboard.stripe.com/apikeys";

export const stripeSecretKey = defineRule({
  id: "stripe-secret-key",
  what: "a Stripe secret key",
  source: "https://docs.stripe.com/keys",
  severity: "critical",
  keywords: ["sk_live_", "rk_live_", "sk_org_live_"],
  // Publishable keys (pk_) are public by design: left out on purpose.
  pattern: token(/(?:[sr]k|sk_org)_live_[A-Za-z0-9]{24,247}/),
  remediation,
  revoke,
  hits: ["sk_live_" + fake("alnum", 24), "rk_live_" + fake("alnum", 99)],
  misses: [
    "pk_live_" + fake("alnum", 24),
    "sk_live_" + "...",
    "sk_live_" + "xxx",
    "sk_live_" + "51ABC123...",
  ],
});

export const stripeTestKey = defineRule({
  id: "stripe-test-key",
  what: "a Stripe test key",
  source: "https://docs.stripe.com/keys",
  // It reaches no money, but the account's test data.
  severity: "medium",
  keywords: ["sk_test_", "rk_test_", "sk_org_test_"],
  pattern: token(/(?:[sr]k|sk_org)_test_[A-Za-z0-9]{24,247}/),
  remediation,
  revoke,
  hits: ["sk_test_" + fake("alnum", 24), "rk_test_" + fake("alnum", 99)],
  misses: ["sk_test_" + "short"],
});

export const stripeWebhookSecret = defineRule({
  id: "stripe-webhook-secret",
  what: "a Stripe webhook signing secret",
  source: "https://docs.stripe.com/webhooks#verify-official-libraries",
  severity: "high",
  // Svix and the services that build on it (Clerk, Resend) use the same prefix, with base64.
  keywords: ["whsec_"],
  pattern: token(/whsec_[A-Za-z0-9+/]{32,88}={0,2}/),
  remediation: "Roll the endpoint's secret.",
  revoke: "https://dashboard.stripe.com/webhooks",
  hits: ["whsec_" + fake("alnum", 32), "whsec_" + fake("base64", 32)],
  misses: ["whsec_" + "test"],
});
