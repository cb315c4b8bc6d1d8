import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://developers.kit.com/v3/api-reference/overview";
const remediation = "Reset it.";
const revoke = "https://app.kit.com/account_settings/developer_settings";

export const kitApiKey = defineRule({
  id: "kit-api-key",
  what: "a Kit (ConvertKit) API key",
  source: "https://developers.kit.com/api-reference/authentication",
  severity: "high",
  documented: false,
  keywords: ["kit_"],
  pattern: token(/kit_[a-f0-9]{32}/),
  remediation,
  revoke,
  hits: ["kit_" + fake("hex", 32)],
  misses: ["kit_" + fake("hex", 10)],
});

export const kitApiSecret = defineAssignment({
  id: "kit-api-secret",
  what: "a ConvertKit API secret",
  source,
  severity: "high",
  names: ["convert-kit"],
  value: /[a-z0-9_-]{43}/,
  remediation,
  revoke,
  hits: [`CONVERTKIT_API_SECRET="‹${fake("alnum", 43)}›"`],
  misses: [`CONVERTKIT_API_SECRET="${fake("alnum", 14)}"`],
});

export const kitLegacyKey = defineAssignment({
  id: "kit-legacy-key",
  what: "a ConvertKit API key",
  source,
  severity: "medium",
  names: ["convert-kit"],
  value: /[a-z0-9_-]{22}/,
  remediation,
  revoke,
  hits: [`CONVERTKIT_API_KEY="‹${fake("alnum", 22)}›"`],
  misses: [`CONVERTKIT_API_KEY="${fake("alnum", 7)}"`],
});
