import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

export const packagistToken = defineRule({
  id: "packagist-token",
  what: "a Private Packagist token",
  source: "https://packagist.com/docs/composer-authentication#token-format",
  severity: "high",
  keywords: ["packagist_"],
  // Organizations' to read and to update, users', and what is to come: random(60) + checksum(8).
  pattern: token(/packagist_[a-z]{3}_[a-f0-9]{68}/),
  remediation: "Revoke it in Private Packagist under the organization's or user's tokens.",
  hits: ["packagist_ort_" + fake("hex", 68), "packagist_uut_" + fake("hex", 68)],
  misses: ["packagist_ort_" + "..."],
});

export const packagistOrgToken = defineAssignment({
  id: "packagist-org-token",
  what: "a Packagist API token",
  source: "https://packagist.org/apidoc",
  severity: "high",
  names: ["packagist"],
  value: /[A-Za-z0-9_-]{20}/,
  remediation: "Regenerate it on Packagist's profile page.",
  hits: [`PACKAGIST_API_TOKEN=‹${fake("alnum", 20)}›`],
  misses: ["PACKAGIST_USERNAME=shop"],
});
