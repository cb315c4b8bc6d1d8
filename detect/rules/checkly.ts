import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/";
const remediation = "Delete the key.";
const revoke = "https://app.checklyhq.com/settings/user/api-keys";

export const checklyUserKey = defineRule({
  id: "checkly-user-key",
  what: "a Checkly user API key",
  source,
  severity: "high",
  documented: false,
  keywords: ["cu_"],
  pattern: token(/cu_[a-z0-9]{32}/),
  remediation,
  revoke,
  hits: ["cu_" + fake("hex", 32)],
  misses: ["cu_" + fake("hex", 10)],
});

export const checklyServiceKey = defineRule({
  id: "checkly-service-key",
  what: "a Checkly service API key",
  source,
  severity: "high",
  documented: false,
  keywords: ["sv_"],
  pattern: token(/sv_[a-z0-9]{32}/),
  remediation,
  revoke,
  hits: ["sv_" + fake("hex", 32)],
  misses: ["sv_" + fake("hex", 10)],
});

export const checklyLegacyKey = defineAssignment({
  id: "checkly-legacy-key",
  what: "a Checkly API key",
  source,
  severity: "high",
  names: ["checkly"],
  value: /[a-z0-9]{32}/,
  remediation,
  revoke,
  hits: [`CHECKLY_API_KEY="‹${fake("alnum", 32)}›"`],
  misses: [`CHECKLY_API_KEY="${fake("alnum", 10)}"`],
});
