import { defineAssignment } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://developer.bigcommerce.com/docs/start/authentication/api-accounts";
const remediation = "Delete the API account in BigCommerce under Settings, Store-level API accounts.";

export const bigcommerceToken = defineAssignment({
  id: "bigcommerce-token",
  what: "a BigCommerce access token",
  source,
  severity: "critical",
  names: ["big-commerce", "bigcommerce", "x-auth-token"],
  value: /[a-z0-9]{31}/,
  remediation,
  hits: [`BIGCOMMERCE_ACCESS_TOKEN="‹${fake("lower", 31)}›"`],
  misses: [`BIGCOMMERCE_ACCESS_TOKEN="${fake("lower", 10)}"`],
});

export const bigcommerceClientSecret = defineAssignment({
  id: "bigcommerce-client-secret",
  what: "a BigCommerce client secret",
  source,
  severity: "high",
  names: ["big-commerce"],
  value: /[a-f0-9]{64}/,
  remediation,
  hits: [`BIGCOMMERCE_CLIENT_SECRET="‹${fake("hex", 64)}›"`],
  misses: [`BIGCOMMERCE_CLIENT_SECRET="${fake("hex", 21)}"`],
});
