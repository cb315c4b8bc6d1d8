import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.customer.io/accounts-and-workspaces/managing-credentials/";
const remediation = "Delete the key.";
const revoke = "https://fly.customer.io/settings/api_credentials";

export const customerIoTrackingKey = defineAssignment({
  id: "customer-io-tracking-key",
  what: "a Customer.io tracking API key",
  source,
  severity: "high",
  names: ["customer-io", "customerio"],
  value: /[a-z0-9]{20}/,
  remediation,
  revoke,
  hits: [`CUSTOMERIO_API_KEY="‹${fake("hex", 20)}›"`],
  misses: [`CUSTOMERIO_API_KEY="${fake("hex", 6)}"`],
});

export const customerIoAppKey = defineAssignment({
  id: "customer-io-app-key",
  what: "a Customer.io App API key",
  source,
  severity: "high",
  names: ["customer-io", "customerio"],
  value: /[a-f0-9]{32}/,
  remediation,
  revoke,
  hits: [`CUSTOMERIO_APP_API_KEY="‹${fake("hex", 32)}›"`],
  misses: [`CUSTOMERIO_APP_API_KEY="${fake("hex", 10)}"`],
});
