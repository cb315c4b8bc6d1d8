import { defineAssignment, defineRule, token } from "../rule.ts";
import { fake } from "./fake.ts";

const uuid = `${fake("hex", 8)}-${fake("hex", 4)}-4${fake("hex", 3)}-a${fake("hex", 3)}-${fake("hex", 12)}`;

export const snykToken = defineAssignment({
  id: "snyk-token",
  what: "a Snyk API token",
  source: "https://docs.snyk.io/snyk-api/authentication-for-api",
  severity: "high",
  names: ["snyk"],
  value: /[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}/,
  remediation: "Revoke it.",
  revoke: "https://app.snyk.io/account",
  hits: [`SNYK_TOKEN=‹${uuid}›`],
  misses: ["SNYK_ORG=shop"],
});

export const snykAccessToken = defineRule({
  id: "snyk-access-token",
  what: "a Snyk personal or service account access token",
  source: "https://github.com/snyk/go-application-framework/blob/main/pkg/auth/patauthenticator.go",
  severity: "high",
  keywords: ["snyk_uat.", "snyk_sat."],
  // Whose it is, an id, the secret, a checksum.
  pattern: token(/snyk_[us]at\.[a-z0-9]{8}\.[A-Za-z0-9_-]{16,600}\.[A-Za-z0-9_-]{4,100}/),
  remediation: "Revoke it in Snyk's account or service account settings.",
  hits: [`snyk_uat.${fake("lower", 8)}.${fake("alnum", 64)}.${fake("alnum", 24)}`],
  misses: [`snyk_uat.${fake("lower", 8)}`],
});
