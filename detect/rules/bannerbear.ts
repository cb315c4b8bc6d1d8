import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://developers.bannerbear.com/#authentication";
const remediation = "Regenerate the key under the project's or the account's API keys.";
const revoke = "https://app.bannerbear.com";

export const bannerbearKey = defineRule({
  id: "bannerbear-key",
  what: "a Bannerbear API key",
  source,
  severity: "medium",
  documented: false,
  keywords: ["bb_"],
  pattern: token(/bb_(?:pr|ma)_[a-z0-9]{30}/),
  remediation,
  revoke,
  hits: ["bb_pr_" + fake("hex", 30)],
  misses: ["bb_pr_" + fake("hex", 10)],
});

export const bannerbearLegacyKey = defineAssignment({
  id: "bannerbear-legacy-key",
  what: "a Bannerbear API key",
  source,
  severity: "medium",
  names: ["banner-bear"],
  value: /[a-z0-9]{22}tt/,
  remediation,
  revoke,
  hits: [`BANNERBEAR_API_KEY="‹${fake("alnum", 22)}tt›"`],
  misses: [`BANNERBEAR_API_KEY="${fake("alnum", 7)}tt"`],
});
