import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

export const paypalClientSecret = defineAssignment({
  id: "paypal-client-secret",
  what: "a PayPal client secret",
  source: "https://developer.paypal.com/api/rest/",
  severity: "critical",
  names: ["paypal"],
  value: /E[A-Za-z0-9_-]{79}/,
  remediation: "Generate a new secret.",
  revoke: "https://developer.paypal.com/dashboard/applications",
  hits: [`PAYPAL_CLIENT_SECRET=‹E${fake("alnum", 79)}›`],
  misses: ["PAYPAL_MODE=sandbox"],
});
