import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const source = "https://docs.cloudsmith.com/accounts-and-teams/api-key";
const remediation = "Refresh the key, or delete the entitlement token.";
const revoke = "https://cloudsmith.io/user/settings/api/";

export const cloudsmithOidcKey = defineRule({
  id: "cloudsmith-oidc-key",
  what: "a Cloudsmith API key",
  source,
  severity: "critical",
  documented: false,
  keywords: ["csa_"],
  pattern: token(/csa_[A-Za-z0-9]{34,36}/),
  remediation,
  revoke,
  hits: ["csa_" + fake("alnum", 36)],
  misses: ["csa_" + fake("alnum", 12)],
});

export const cloudsmithKey = defineAssignment({
  id: "cloudsmith-key",
  what: "a Cloudsmith API key",
  source,
  severity: "critical",
  names: ["cloud-smith"],
  value: /[a-f0-9]{40}/,
  remediation,
  revoke,
  hits: [`CLOUDSMITH_API_KEY="‹${fake("hex", 40)}›"`],
  misses: [`CLOUDSMITH_API_KEY="${fake("hex", 13)}"`],
});

export const cloudsmithEntitlementToken = defineAssignment({
  id: "cloudsmith-entitlement-token",
  what: "a Cloudsmith entitlement token",
  source: "https://docs.cloudsmith.com/software-distribution/entitlement-tokens",
  severity: "high",
  names: ["cloud-smith"],
  value: /[a-z0-9]{16}/,
  common: true,
  remediation,
  revoke,
  hits: [`CLOUDSMITH_ENTITLEMENT_TOKEN="‹${fake("alnum", 16)}›"`],
  misses: [`CLOUDSMITH_ENTITLEMENT_TOKEN="${fake("alnum", 5)}"`],
});
